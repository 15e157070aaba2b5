import type { Finding, FindingCode } from '../../../contract/domain/findings.ts';
import type { FindingNames } from './findings.ts';

interface Place {
  readonly to: string;
  readonly label: string;
}

type PlacesOf = (finding: Finding, names: FindingNames) => readonly Place[];

const forms: PlacesOf = ({ memberIds }, names) =>
  memberIds.map((id) => ({ to: `/members/${id}/forms`, label: `Forms of ${names.member(id)}` }));

const page: PlacesOf = ({ memberIds }, names) =>
  memberIds.map((id) => ({ to: `/members/${id}`, label: `Page of ${names.member(id)}` }));

const hours: PlacesOf = () => [{ to: '/meetings/hours', label: 'Hours of the liaisons' }];

const venue: PlacesOf = ({ venueId }, names) =>
  venueId === null ? [] : [{ to: `/meetings/venues/${venueId}`, label: `Page of ${names.venue(venueId)}` }];

const PLACES: Partial<Readonly<Record<FindingCode, PlacesOf>>> = {
  'forms-missing': forms,
  'forms-end-before': forms,
  'not-active': page,
  'liaison-absent': hours,
  'liaison-off-hours': hours,
  'venue-look-due': venue,
  'venue-closed': venue,
};

/** Where a finding's remedy is done, when that is another screen; none when it is the plan itself. */
export function remedyPlaces(finding: Finding, names: FindingNames): readonly Place[] {
  const { code, meetingId } = finding;
  if (meetingId !== null) return [{ to: `/meetings/${meetingId}`, label: 'See the other meeting' }];
  return PLACES[code]?.(finding, names) ?? [];
}

import { FORM_LABELS, FormKind } from '../../../../contract/domain/forms.ts';
import { STATUS_LABELS, Status } from '../../../../contract/domain/members.ts';
import type { HistoryLine } from '../../../../contract/members.ts';

type Facts = HistoryLine['facts'];
type Sentence = (facts: Facts) => string;

/** The form that a line is about, or "form" when it does not say. */
function formOf(facts: Facts): string {
  const kind = FormKind.safeParse(facts['kind']);
  return kind.success ? FORM_LABELS[kind.data] : 'form';
}

const howOf = ({ how }: Facts): string => (how === 'oral' || how === 'written' ? ` (${how} request)` : '');

function statusChange({ to }: Facts): string {
  const status = Status.safeParse(to);
  if (!status.success) return 'Status changed';
  if (status.data === 'left') return 'Left the network';
  return `Status: ${STATUS_LABELS[status.data]}`;
}

/** What was done, by the name under which the audit trail keeps it. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'members.create': () => 'Added',
  'members.get': () => 'Page looked at',
  'members.update': () => 'Facts changed',
  'members.changeStatus': statusChange,
  'members.history': () => 'History looked at',
  'members.similar': () => 'Compared with other records',
  'members.merge': () => 'Another record of the same person was merged into this one',
  'contacts.list': () => 'Contact methods looked at',
  'contacts.add': () => 'Contact method added',
  'contacts.changeRules': () => 'Rules of a contact method changed',
  'contacts.confirm': () => 'Contact method confirmed as safe',
  'contacts.remove': () => 'Contact method taken away',
  'forms.list': () => 'Forms looked at',
  'forms.record': (facts) => `${formOf(facts)} recorded`,
  'forms.attachScan': (facts) => `Scan added to the ${formOf(facts)}`,
  'forms.scan': () => 'Scan looked at',
  'forms.revoke': (facts) => `${formOf(facts)} revoked${howOf(facts)}`,
  'forms.narrow': () => 'Release narrowed: members see less',
  'forms.widen': () => 'Release widened: members see more',
  'forms.print': () => 'Forms printed for signing',
  'forms.memberSheet': () => 'Member’s sheet printed',
  'separations.place': () => 'Separation placed',
  'separations.list': () => 'Separations looked at',
  'packets.produce': () => 'Packet produced',
  'packets.confirmPrinted': () => 'Packet printed',
  'packets.issue': ({ how }) =>
    `Packet issued${how === 'mail' ? ' by mail' : how === 'hand' ? ' by hand' : ''}`,
  'packets.close': () => 'Packet’s end recorded',
  'packets.pdf': () => 'Packet’s pages looked at',
  'packets.heldBy': () => 'Packets looked at',
  'packets.showing': () => 'Packets looked at',
  'packets.envelope': () => 'Envelope printed',
  'packets.labels': () => 'Address label printed',
  'packets.exportPdf': () => 'Packet saved as a file outside the office',
  'imports.run': () => 'Imported from a list',
  'printing.print': () => 'Sent to the printer',
};

const PLACES: Readonly<Record<string, string>> = {
  members: 'record',
  contacts: 'contact methods',
  forms: 'forms',
  packets: 'packets',
  imports: 'import',
  separations: 'separations',
};

/** A line of history in plain words. What this version does not know by name is said by its kind, never left out. */
export function historyWords({ action, facts }: Pick<HistoryLine, 'action' | 'facts'>): string {
  const sentence = SENTENCES[action];
  if (sentence !== undefined) return sentence(facts);
  const place = PLACES[action.split('.')[0] ?? ''];
  return place === undefined
    ? 'Something was done with this record'
    : `Something was done with the ${place} of this member`;
}

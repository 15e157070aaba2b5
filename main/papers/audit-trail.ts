import { AUDIT_KIND_LABELS, AuditKind, type AuditFilter } from '../../contract/audit.ts';
import { auditWords } from '../../contract/audit-words/audit-words.ts';
import { doneInWords } from '../../contract/audit-words/done.ts';
import { type AuditHead, shortHashText } from '../../contract/domain/audit-head.ts';
import { formatCount, plural } from '../../contract/domain/counted.ts';
import { type PlainDate, formatDate } from '../../contract/domain/dates.ts';
import { momentText } from '../../contract/domain/moment-text.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { AuditTrailDocument } from '../packet/documents.ts';
import { officeDetails } from './office.ts';

/** A record as it is printed. */
export interface PrintedRecord {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly action: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly details: string;
}

export interface TrailPaper {
  readonly records: readonly PrintedRecord[];
  readonly filter: AuditFilter;
  /** The name of the account that the filter leaves; empty for anybody. */
  readonly account: string;
  readonly printedBy: string;
  readonly now: string;
  readonly head: AuditHead;
}

/** The trail on paper: what was asked for, the records in their order, and where the trail ended, on every page. */
export function auditTrailPaper(
  trail: TrailPaper,
  paper: { readonly date: PlainDate; readonly settings: Pick<OfficeSettings, 'name' | 'address' | 'phone'> },
): AuditTrailDocument {
  const { records, printedBy, now } = trail;
  return {
    kind: 'audit-trail',
    edition: 'standard',
    date: paper.date,
    office: officeDetails(paper.settings),
    asked: [
      ...filterLines(trail),
      { label: 'Records', value: formatCount(records.length) },
      { label: 'Printed', value: `${momentText(now)}, by ${printedBy}` },
    ],
    records: records.map((record) => ({
      number: String(record.seq),
      when: Number.isNaN(Date.parse(record.at)) ? record.at : momentText(record.at),
      by: record.by === '' ? 'Nobody signed in' : record.by,
      kind: labelOf(record.kind),
      done: auditWords({ ...record, kind: kindOf(record.kind) }),
      details: record.details,
    })),
    head: headText(trail.head),
  };
}

/** A record that somebody changed from outside may hold anything: it is printed as far as it can be read. */
const kindOf = (kind: string): AuditKind => AuditKind.safeParse(kind).data ?? 'refusal';
const labelOf = (kind: string): string => AUDIT_KIND_LABELS[kindOf(kind)];

function filterLines({ filter, account }: TrailPaper): AuditTrailDocument['asked'] {
  const { kinds, action, subject, from, to } = filter;
  const lines = [
    { label: 'What', value: kinds.map((kind) => AUDIT_KIND_LABELS[kind]).join(', ') },
    { label: 'Action', value: action === null ? '' : (doneInWords(action, {}) ?? action) },
    { label: 'By', value: account },
    { label: 'About the record', value: subject },
    { label: 'From', value: from === null ? '' : formatDate(from) },
    { label: 'To', value: to === null ? '' : formatDate(to) },
  ].filter(({ value }) => value !== '');
  return lines.length === 0 ? [{ label: 'What', value: 'Everything' }] : lines;
}

const headText = ({ count, shortHash }: AuditHead): string =>
  `The trail had ${plural(count, 'record')} when this was printed; the last seal began ${shortHashText(shortHash)}.`;

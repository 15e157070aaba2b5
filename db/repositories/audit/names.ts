import { sql } from 'kysely';
import { type AuditFacts, type NAMED_KINDS, Named } from '../../../contract/audit.ts';
import { copyNumberText } from '../../../contract/domain/copies.ts';
import { formatDate } from '../../../contract/domain/dates.ts';
import { FORM_LABELS, FormKind } from '../../../contract/domain/forms.ts';
import { displayName } from '../../../contract/domain/names.ts';
import { dayOf, wallOf } from '../../../contract/domain/office-time.ts';
import type { Db } from '../../connection.ts';

interface Found {
  readonly id: string;
  readonly what: (typeof NAMED_KINDS)[number];
  readonly one: string;
  readonly other: string;
}

/** By id, whom or what ids stand for, as the office knows them now. What is no longer there has no name. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<ReadonlyMap<string, Named>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Found>`
    WITH asked (id) AS MATERIALIZED (SELECT value FROM json_each(${JSON.stringify(wanted)}))
    SELECT id, 'account' AS what, full_name AS one, '' AS other FROM accounts WHERE id IN asked
    UNION ALL SELECT id, 'member', given_name, family_name FROM members WHERE id IN asked
    UNION ALL SELECT id, 'copy', CAST(number AS TEXT), '' FROM copies WHERE id IN asked
    UNION ALL SELECT id, 'run', started_at, '' FROM packet_runs WHERE id IN asked
    UNION ALL SELECT id, 'contact', kind, label FROM contacts WHERE id IN asked
    UNION ALL SELECT id, 'form', kind, '' FROM forms WHERE id IN asked
    UNION ALL SELECT id, 'import', at, '' FROM imports WHERE id IN asked
    UNION ALL SELECT id, 'meeting', starts_at, '' FROM meetings WHERE id IN asked
    UNION ALL SELECT id, 'notice', received_at, '' FROM conflict_notices WHERE id IN asked
    UNION ALL SELECT id, 'venue', name, '' FROM venues WHERE id IN asked
  `.execute(db);
  return new Map(rows.map((row) => [row.id, Named.parse({ what: row.what, name: nameOf(row) })]));
}

/** The ids that a record may hold: its subject, and every word among its facts that could be one. */
export const idsIn = (record: { readonly subject: string | null; readonly facts: AuditFacts }): string[] =>
  [record.subject, ...Object.values(record.facts)].filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-z-]{8,40}$/.test(value),
  );

const CONTACT_WORDS: Readonly<Record<string, string>> = {
  phone: 'phone number',
  email: 'e-mail',
  post: 'address',
};

const dayText = (moment: string): string => formatDate(dayOf(wallOf(moment)));

function nameOf({ what, one, other }: Found): string {
  switch (what) {
    case 'member':
      return displayName(one, other);
    case 'copy':
      return copyNumberText(Number(one));
    case 'run':
      return `packets of ${dayText(one)}`;
    case 'import':
      return `list of ${dayText(one)}`;
    case 'meeting':
      return `meeting on ${dayText(one)}`;
    case 'notice':
      return `notice of ${dayText(one)}`;
    case 'form':
      return FORM_LABELS[FormKind.parse(one)];
    case 'contact':
      return [CONTACT_WORDS[one] ?? one, other].filter((part) => part !== '').join(', ');
    case 'account':
    case 'venue':
      return one;
  }
}

import { COPY_STATE_LABELS, CopyState, copyNumberText } from '../../../../contract/domain/copies.ts';
import { FORM_LABELS, FormKind } from '../../../../contract/domain/forms.ts';
import { STATUS_LABELS, Status } from '../../../../contract/domain/members.ts';
import type { HistoryLine } from '../../../../contract/members.ts';
import { FIELD_LABELS } from '../merge/merge-fields.ts';
import type { MergeField } from '../merge/merge-fields.ts';

type Facts = HistoryLine['facts'];
type Sentence = (facts: Facts) => string;

/** The form that a line is about, or "Form" when it does not say. */
function formOf(facts: Facts): string {
  const kind = FormKind.safeParse(facts['kind']);
  return kind.success ? FORM_LABELS[kind.data] : 'Form';
}

/** "Packet VSN-000123", or "Packet" when a line does not say which. */
const packetOf = ({ number }: Facts): string =>
  typeof number === 'number' ? `Packet ${copyNumberText(number)}` : 'Packet';

/** What became of the packet, as the ledger says it. */
function packetState(facts: Facts): string {
  const state = CopyState.safeParse(facts['state']);
  return `${packetOf(facts)}: ${state.success ? COPY_STATE_LABELS[state.data].toLowerCase() : 'changed'}`;
}

const ISSUED: Readonly<Record<string, string>> = { hand: 'issued by hand', mail: 'issued by mail' };
const REVOKED: Readonly<Record<string, string>> = { oral: ' by word of mouth', written: ' in writing' };

function statusChange({ to }: Facts): string {
  const status = Status.safeParse(to);
  if (!status.success) return 'Status changed';
  return status.data === 'left' ? 'Left the network' : `Status: ${STATUS_LABELS[status.data]}`;
}

/** Which facts were changed, by name: what they were before is not kept in the trail (R9). */
function factsChanged({ fields }: Facts): string {
  const names = String(fields ?? '')
    .split(' ')
    .flatMap((field) => (field in FIELD_LABELS ? [FIELD_LABELS[field as MergeField]] : []));
  return names.length === 0 ? 'Facts changed' : `Changed: ${names.join(', ')}`;
}

/** What was done, by the name under which the audit trail keeps it. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'members.create': () => 'Added',
  'members.update': factsChanged,
  'members.changeStatus': statusChange,
  'members.merge': () => 'Another record of the same person was merged into this one',
  'contacts.add': () => 'Contact method added',
  'contacts.changeRules': () => 'Rules of a contact method changed',
  'contacts.confirm': () => 'Contact method confirmed as safe',
  'contacts.remove': () => 'Contact method taken away',
  'forms.record': (facts) => `${formOf(facts)} recorded`,
  'forms.attachScan': (facts) => `${formOf(facts)}: scan added`,
  'forms.revoke': (facts) => `${formOf(facts)} revoked${REVOKED[String(facts['how'])] ?? ''}`,
  'forms.narrow': () => 'Release narrowed: members see less',
  'forms.widen': () => 'Release widened: members see more',
  'forms.print': () => 'Forms for signing made ready',
  'forms.memberSheet': () => 'Member’s sheet made ready',
  'separations.place': () => 'Kept apart from another member',
  'packets.produce': (facts) =>
    'leftOut' in facts ? 'Left out of a packet run' : `${packetOf(facts)} produced`,
  'packets.confirmPrinted': packetState,
  'packets.issue': (facts) => `${packetOf(facts)} ${ISSUED[String(facts['how'])] ?? 'issued'}`,
  'packets.close': packetState,
  'packets.envelope': () => 'Envelope made ready',
  'packets.labels': () => 'Address label made ready',
  'packets.export': (facts) => `${packetOf(facts)} saved as a file outside the office`,
  'imports.apply': () => 'Imported from a list',
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

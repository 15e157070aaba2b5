import type { AuditAction, AuditFacts } from '../audit.ts';
import { COPY_STATE_LABELS, CopyState, copyNumberText } from '../domain/copies.ts';
import { FORM_LABELS, FormKind } from '../domain/forms.ts';
import { STATUS_LABELS, Status } from '../domain/members.ts';
import { plural } from '../domain/counted.ts';
import { momentText } from '../domain/moment-text.ts';
import { FIELD_LABELS } from '../domain/member-fields.ts';
import type { MemberField } from '../domain/member-fields.ts';

type Sentence = (facts: AuditFacts) => string;

/** The form that a record is about, or "Form" when it does not say. */
function formOf(facts: AuditFacts): string {
  const kind = FormKind.safeParse(facts['kind']);
  return kind.success ? FORM_LABELS[kind.data] : 'Form';
}

/** "Packet VSN-000123", or "Packet" when a record does not say which. */
const packetOf = ({ number }: AuditFacts): string =>
  typeof number === 'number' ? `Packet ${copyNumberText(number)}` : 'Packet';

/** What became of the packet, as the ledger says it. */
function packetState(facts: AuditFacts): string {
  const state = CopyState.safeParse(facts['state']);
  return `${packetOf(facts)}: ${state.success ? COPY_STATE_LABELS[state.data].toLowerCase() : 'changed'}`;
}

const ISSUED: Readonly<Record<string, string>> = { hand: 'issued by hand', mail: 'issued by mail' };
const ASKED: Readonly<Record<string, string>> = {
  call: 'holder asked for it by phone',
  'in-person': 'holder asked for it in person',
  letter: 'holder asked for it by letter',
};
const REVOKED: Readonly<Record<string, string>> = { oral: ' by word of mouth', written: ' in writing' };
const AGREED: Readonly<Record<string, string>> = {
  pending: 'to be asked',
  agreed: 'agreed',
  declined: 'declined',
};
const CONFIRMED: Readonly<Record<string, string>> = {
  'in-person': ' in person',
  'contact-method': ' on a contact method that was safe',
};

const WELCOMED: Readonly<Record<string, string>> = {
  reached: 'Welcomed by a member',
  tried: 'Welcome: tried, not reached yet',
  'passed-on': 'Welcome passed on: back in the queue',
  returned: 'Welcome back in the queue',
};

function statusChange({ to }: AuditFacts): string {
  const status = Status.safeParse(to);
  if (!status.success) return 'Status changed';
  return status.data === 'left' ? 'Left the network' : `Status: ${STATUS_LABELS[status.data]}`;
}

/** Which facts were changed, by name: what they were before is not kept in the trail (R9). */
function factsChanged({ fields }: AuditFacts): string {
  const names = String(fields ?? '')
    .split(' ')
    .flatMap((field) => (field in FIELD_LABELS ? [FIELD_LABELS[field as MemberField]] : []));
  return names.length === 0 ? 'Facts changed' : `Changed: ${names.join(', ')}`;
}

/** A record about the whole run counts its recipients; one about a member names the copy, or says why there is none. */
function produced(facts: AuditFacts): string {
  if (typeof facts['recipients'] === 'number')
    return `Packet run begun for ${plural(facts['recipients'], 'member')}`;
  return 'leftOut' in facts ? 'Left out of a packet run' : `${packetOf(facts)} produced`;
}

/** The first record says that it was asked for, before any byte is written; another one follows when it was given up. */
const exported = (facts: AuditFacts): string =>
  facts['isSaved'] === false
    ? `${packetOf(facts)}: saving as a file was given up`
    : `${packetOf(facts)} saved as a file outside the office`;

/** What was done, by the name under which the audit trail keeps it. */
const SENTENCES: Readonly<Record<AuditAction, Sentence>> = {
  'accounts.add': () => 'Account added',
  'accounts.changeRole': () => 'Account’s role changed',
  'accounts.changeWorkPhone': ({ hasNumber }) =>
    hasNumber === false ? 'Account’s work phone taken away' : 'Account’s work phone changed',
  'accounts.resetPassword': () => 'Account given a new password',
  'accounts.release': () => 'Account released after failed tries',
  'accounts.remove': () => 'Account removed',
  'accounts.renewKey': () => 'Office’s data key changed',
  'accounts.changeOwnPassword': () => 'Own password changed',
  'audit.acknowledge': () => 'Took note of what is wrong with the audit trail',
  'audit.checkPaper': ({ answer }) =>
    answer === 'held'
      ? 'Ledger sheet checked against the audit trail: held'
      : 'Ledger sheet checked against the audit trail: not held',
  'audit.export': ({ isSaved }) =>
    isSaved === false
      ? 'Saving the audit trail was given up'
      : 'Audit trail saved as a file outside the office',
  'audit.fault': ({ seq }) => `The audit trail does not hold together at record ${String(seq)}`,
  'audit.list': () => 'Audit trail read',
  'audit.looks': () => 'List of who looked at the member opened',
  'audit.print': ({ records }) => `Audit trail printed: ${plural(Number(records), 'record')}`,
  'audit.verify': () => 'Audit trail checked as a whole',
  'backups.check': ({ found }) =>
    found === 'damaged' ? 'Office checked: it is damaged' : 'Office checked from end to end',
  'backups.chooseFolder': () => 'Folder for backups chosen',
  'backups.drill': ({ isGood }) => (isGood === false ? 'Restore tried: it failed' : 'Restore tried'),
  'backups.make': ({ isFolderMissing }) =>
    isFolderMissing === true
      ? 'Backup made in the office’s own folder: the drive was missing'
      : 'Backup made',
  'backups.missed': () => 'What an office kept aside recorded after its backup looked at',
  'backups.removeKeptAside': ({ isGone }) =>
    isGone === false
      ? 'Office kept aside: not all of it could be deleted'
      : 'Office kept aside by a restore deleted',
  'backups.salvage': () => 'What can be read of the damaged office saved as lists',
  'confirmations.add': ({ how }) => `Confirmed by the member${CONFIRMED[String(how)] ?? ''}`,
  'conflicts.log': () => 'Conflict notice logged',
  'conflicts.get': () => 'Conflict notice looked at',
  'conflicts.assign': ({ to }) =>
    to === undefined
      ? 'Conflict notice given back to the queue'
      : 'Conflict notice given to someone to review',
  'conflicts.review': ({ decision }) =>
    decision === 'lift'
      ? 'Conflict notice reviewed: separation lifted'
      : 'Conflict notice reviewed: kept apart',
  'contacts.list': () => 'Contact methods looked at',
  'contacts.add': () => 'Contact method added',
  'contacts.changeRules': () => 'Rules of a contact method changed',
  'contacts.confirm': () => 'Contact method confirmed as safe',
  'contacts.remove': () => 'Contact method taken away',
  'forms.list': () => 'Forms looked at',
  'forms.record': (facts) => `${formOf(facts)} recorded`,
  'forms.attachScan': (facts) => `${formOf(facts)}: scan added`,
  'forms.scan': () => 'Scan of a form looked at',
  'forms.revoke': (facts) => `${formOf(facts)} revoked${REVOKED[String(facts['how'])] ?? ''}`,
  'forms.narrow': () => 'Release narrowed: members see less',
  'forms.widen': () => 'Release widened: members see more',
  'forms.addVersion': (facts) => `${formOf(facts)}: new version added`,
  'forms.olderSigners': () => 'Signers of an older version looked at',
  'forms.print': () => 'Forms for signing made ready',
  'forms.memberSheet': () => 'Member’s sheet made ready',
  'imports.open': () => 'List opened for import',
  'imports.preview': () => 'Rows of a list looked at',
  'imports.apply': ({ list }) =>
    typeof list === 'string' ? `Taken in with the list “${list}”` : 'A list was taken in',
  'imports.saveReport': () => 'Import report saved as a file outside the office',
  'liaisons.addAbsence': () => 'Liaison’s absence entered',
  'liaisons.removeAbsence': () => 'Liaison’s absence taken away',
  'liaisons.setHours': () => 'Liaison’s hours changed',
  'meetings.agree': ({ agreement }) =>
    `Member’s word on a meeting: ${AGREED[String(agreement)] ?? 'recorded'}`,
  'meetings.cancel': () => 'Meeting cancelled',
  'meetings.checkIn': () => 'Liaison checked in to a meeting',
  'meetings.checkOut': () => 'Liaison checked out of a meeting',
  'meetings.close': ({ outcome }) => (outcome === 'held' ? 'Meeting held' : 'Meeting not held'),
  'meetings.get': () => 'Meeting looked at',
  'meetings.hold': () => 'Meeting put on hold: members in it are kept apart',
  'meetings.save': ({ isNew }) => (isNew === true ? 'Meeting planned' : 'Meeting changed'),
  'meetings.saveCalendarFile': () => 'Time of a meeting saved as a file outside the office',
  'meetings.sheet': () => 'Meeting’s sheet made ready',
  'meetings.thin': () => 'Old meetings thinned to day, county and outcome',
  'meetings.undoCheckIn': () => 'Liaison’s check-in to a meeting taken back',
  'members.get': () => 'Member’s page looked at',
  'members.create': () => 'Member added',
  'members.update': factsChanged,
  'members.changeStatus': statusChange,
  'members.merge': () => 'Another record of the same person was merged into this one',
  'packets.produce': produced,
  'packets.resume': () => 'Packet run gone on with',
  'packets.copy': () => 'Page of a packet in the ledger looked at',
  'packets.heldBy': () => 'Packets that the member holds looked at',
  'packets.showing': () => 'Packets that show the member looked at',
  'packets.pdf': (facts) => `${packetOf(facts)}: pages made ready to look at or print`,
  'packets.confirmPrinted': packetState,
  'packets.issue': (facts) => `${packetOf(facts)} ${ISSUED[String(facts['how'])] ?? 'issued'}`,
  'packets.close': packetState,
  'packets.forget': () => 'What ended packets were made from wiped after the program had stopped early',
  'packets.envelope': () => 'Envelope made ready',
  'packets.labels': () => 'Address label made ready',
  'packets.ledgerSheet': () => 'Ledger sheet of a run made ready',
  'packets.export': exported,
  'printing.print': () => 'Sent to the printer',
  'recalls.told': (facts) => `${packetOf(facts)}: ${ASKED[String(facts['how'])] ?? 'asked for'}`,
  'recalls.letter': (facts) => `${packetOf(facts)}: letter that asks for it made ready`,
  'retention.ask': ({ records }) => `Asked to destroy records: ${String(records)}`,
  'retention.certificate': () => 'Certificate of destruction printed',
  'retention.destroy': () => 'Record destroyed',
  'retention.withdraw': () => 'Request to destroy records withdrawn',
  'separations.place': () => 'Kept apart from another member',
  'restores.finish': ({ madeAt }) =>
    typeof madeAt === 'string'
      ? `Office restored from the backup of ${momentText(madeAt)}`
      : 'Office restored from a backup',
  'separations.lift': () => 'No longer kept apart from another member',
  'session.signIn': () => 'Signed in',
  'session.signInWithRecoveryKey': () => 'Signed in with the recovery key; password set anew',
  'session.clockAhead': () => 'The workstation’s clock stood long after the last record',
  'session.clockBehind': () => 'The workstation’s clock stood before the last record',
  'session.confirmRecoveryKey': ({ isConfirmed }) =>
    isConfirmed === false ? 'Recovery key typed wrongly' : 'Recovery key confirmed',
  'session.lock': () => 'Locked',
  'settings.change': () => 'Settings changed',
  'venues.add': () => 'Venue added',
  'venues.restore': () => 'Venue brought back',
  'venues.retire': () => 'Venue retired',
  'venues.update': () => 'Venue’s facts changed',
  'venues.vet': () => 'Venue looked at again',
  'welcomes.assign': () => 'A member was asked to welcome this newcomer',
  'welcomes.card': () => 'What the welcomer may be told looked at',
  'welcomes.close': ({ outcome }) => WELCOMED[String(outcome)] ?? 'Welcome: changed',
  'welcomes.settle': () => 'Needs no welcome',
};

/** What was done, as a sentence; null for what this version of the program does not know by name. */
export const doneInWords = (action: string, facts: AuditFacts): string | null =>
  action in SENTENCES ? SENTENCES[action as AuditAction](facts) : null;

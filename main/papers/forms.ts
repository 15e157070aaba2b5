import type { ContactView } from '../../contract/contacts.ts';
import type { Edition } from '../../contract/domain/copies.ts';
import type { PlainDate } from '../../contract/domain/dates.ts';
import { FORM_LABELS, type FormKind } from '../../contract/domain/forms.ts';
import { displayName } from '../../contract/domain/names.ts';
import type { MemberView } from '../../contract/members.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { FormSheet, FormsDocument } from '../packet/documents.ts';
import { blocksOf } from './blocks.ts';
import { officeDetails } from './office.ts';
import { releaseChoices } from './release-choices.ts';

/** Whose form it is: what is known of the member is filled in. */
export interface Signer {
  readonly member: Pick<MemberView, 'givenName' | 'familyName' | 'preferredName' | 'town' | 'ownWords'>;
  readonly contacts: readonly Pick<ContactView, 'kind' | 'label' | 'display' | 'mayUse'>[];
}

export interface FormWording {
  readonly kind: FormKind;
  readonly version: string;
  readonly text: string;
}

export interface FormsToSign {
  readonly edition: Edition;
  readonly date: PlainDate;
  readonly settings: Pick<OfficeSettings, 'name' | 'address' | 'phone' | 'releaseMonths'>;
  readonly wordings: readonly FormWording[];
  /** Null for blank forms. */
  readonly signer: Signer | null;
}

const DECLARATIONS: Readonly<Record<FormKind, string>> = {
  'code-of-conduct': 'I have read this code and choose to follow it.',
  'release-of-information':
    'I have read this release. I choose to share what I ticked, and nothing else, until the date above.',
  'confidentiality-disclosure':
    'I have read this disclosure and will keep what I receive confidential, also after I leave the network.',
};

/** The forms for signing, in the order given. No box is ticked beforehand: that is for the member to do. */
export function formsDocument({ edition, date, settings, wordings, signer }: FormsToSign): FormsDocument {
  return {
    kind: 'forms',
    edition,
    date,
    office: officeDetails(settings),
    ...(signer === null
      ? {}
      : { memberName: displayName(signer.member.givenName, signer.member.familyName) }),
    forms: wordings.map((wording) => sheetOf(wording, settings.releaseMonths, signer)),
  };
}

function sheetOf(
  { kind, version, text }: FormWording,
  releaseMonths: number,
  signer: Signer | null,
): FormSheet {
  const sheet: FormSheet = {
    form: kind,
    title: FORM_LABELS[kind],
    version,
    blocks: blocksOf(text),
    declaration: DECLARATIONS[kind],
  };
  if (kind !== 'release-of-information') return sheet;
  const intro = `Tick what other members may see. What is not ticked is not shown. If no end date is written below, this release ends ${monthsInWords(releaseMonths)} after the day it is signed.`;
  return { ...sheet, release: { intro, scope: releaseChoices(signer) } };
}

const monthsInWords = (months: number): string => (months === 1 ? 'one month' : `${months} months`);

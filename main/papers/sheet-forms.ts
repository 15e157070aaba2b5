import { formatDate } from '../../contract/domain/dates.ts';
import { FORM_KINDS, FORM_LABELS, type FormState } from '../../contract/domain/forms.ts';
import type { FormView } from '../../contract/forms.ts';
import type { SheetRow } from '../packet/documents.ts';

/** Every form that was recorded, and those that never were. No other member sees any of them. */
export const formRows = (forms: readonly FormView[]): SheetRow[] =>
  FORM_KINDS.flatMap((kind): SheetRow[] => {
    const recorded = forms.filter((form) => form.kind === kind);
    const label = FORM_LABELS[kind];
    if (recorded.length === 0) return [{ label, value: 'not signed', shown: null }];
    return recorded.map((form) => ({ label, value: `${said(form).join('. ')}.`, shown: false }));
  });

function said(form: FormView): string[] {
  return [
    `Version ${form.version}, signed ${formatDate(form.signedOn)}, received by ${form.receivedBy}`,
    STATES[form.state](form),
    form.scan === null ? '' : 'A scan is kept',
  ].filter((part) => part !== '');
}

const STATES: Readonly<Record<FormState, (form: FormView) => string>> = {
  'in-force': ({ endsOn }) => (endsOn === null ? 'In force' : `In force until ${formatDate(endsOn)}`),
  ended: ({ endsOn }) => (endsOn === null ? 'Ended' : `Ended on ${formatDate(endsOn)}`),
  revoked: ({ revokedOn, revokedHow }) =>
    revokedOn === null
      ? 'Revoked'
      : `Revoked ${revokedHow === 'written' ? 'in writing' : 'orally'} on ${formatDate(revokedOn)}`,
  replaced: () => 'Replaced by a later one',
  'not-yet': () => 'Not yet in force',
};

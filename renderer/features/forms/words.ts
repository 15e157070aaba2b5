import { FORM_KINDS } from '../../../contract/domain/forms.ts';
import type { FormKind, FormState } from '../../../contract/domain/forms.ts';
import type { FormView } from '../../../contract/forms.ts';
import { formatDate, plural } from '../../lib/format.ts';
import type { Tone } from '../../ui/status-tag.tsx';

export const STATE_WORDS: Readonly<Record<FormState, { readonly label: string; readonly tone: Tone }>> = {
  'in-force': { label: 'In force', tone: 'good' },
  replaced: { label: 'Replaced', tone: 'neutral' },
  ended: { label: 'Ended', tone: 'danger' },
  revoked: { label: 'Revoked', tone: 'danger' },
  'not-yet': { label: 'Not yet', tone: 'neutral' },
};

/** One kind of form: the one that counts today, and all others of the kind, the latest first. */
export interface KindOfForm {
  readonly kind: FormKind;
  readonly inForce: FormView | undefined;
  readonly earlier: readonly FormView[];
}

/** The three kinds in the leaflet's order, from a member's forms. */
export const byKind = (forms: readonly FormView[]): readonly KindOfForm[] =>
  FORM_KINDS.map((kind) => {
    const ofKind = forms.filter((form) => form.kind === kind);
    const inForce = ofKind.find((form) => form.state === 'in-force');
    return { kind, inForce, earlier: ofKind.filter((form) => form !== inForce) };
  });

/** "Ends Nov 24, 2027, in 365 days", for a release; '' for a form without an end. */
export function endInWords({ endsOn, daysLeft }: FormView): string {
  if (endsOn === null) return '';
  const day = `${daysLeft === null ? 'Ended' : 'Ends'} ${formatDate(endsOn)}`;
  if (daysLeft === null) return day;
  return `${day}, ${daysLeft === 0 ? 'today' : `in ${plural(daysLeft, 'day')}`}`;
}

/** Why a kind of form does not count today, from the latest of its kind. */
export function missingInWords({ earlier }: KindOfForm): string {
  const [last] = earlier;
  if (last === undefined) return 'Not recorded yet';
  if (last.state === 'revoked') return `Revoked ${formatDate(last.revokedOn)}`;
  return last.state === 'ended' ? `Ended ${formatDate(last.endsOn)}` : STATE_WORDS[last.state].label;
}

/** Where a form of this kind is recorded; the page opens with the dialog. */
export const recordLink = (memberId: string, kind: FormKind): string =>
  `/members/${memberId}/forms?record=${kind}`;

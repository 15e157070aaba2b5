import type { FormView } from '../../../contract/forms.ts';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import { useAsk } from '../../lib/asking.ts';
import type { MemberPanelProps } from '../../lib/features.ts';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { Answer } from '../../ui/answer.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import type { CheckItem } from '../../ui/checklist.tsx';
import { byKind, endInWords, missingInWords, recordLink } from './words.ts';
import type { KindOfForm } from './words.ts';

/** R2: the three forms as three lines with their state, and the one button that comes next. */
export function MissingCard({ memberId }: MemberPanelProps) {
  const found = useAsk('forms', 'list', { memberId });
  const settings = useAsk('settings', 'get', {});
  return (
    <Answer of={found} rows={3}>
      {(forms) => <Missing memberId={memberId} forms={forms} endingDays={settings.data?.endingDays ?? 0} />}
    </Answer>
  );
}

interface MissingProps {
  readonly memberId: string;
  readonly forms: readonly FormView[];
  /** Days ahead that an ending release is shown. */
  readonly endingDays: number;
}

function Missing({ memberId, forms, endingDays }: MissingProps) {
  const canRecord = useCan('forms.record');
  const kinds = byKind(forms);
  const isWanting = ({ inForce }: KindOfForm) =>
    inForce === undefined || (inForce.daysLeft !== null && inForce.daysLeft <= endingDays);
  const next = kinds.find(isWanting);
  const items = kinds.map((kind): CheckItem => {
    const isNext = kind === next;
    const label = kind.inForce === undefined ? 'Record form' : 'Record new form';
    return {
      id: kind.kind,
      label: FORM_LABELS[kind.kind],
      detail: kind.inForce === undefined ? missingInWords(kind) : signedInWords(kind.inForce),
      state: isNext ? 'next' : isWanting(kind) ? 'open' : 'done',
      ...(isNext && canRecord
        ? {
            action: (
              <ButtonLink to={recordLink(memberId, kind.kind)} tone="primary">
                {label}
              </ButtonLink>
            ),
          }
        : {}),
    };
  });
  return (
    <Card title={titleOf(kinds, next)}>
      <Checklist items={items} />
    </Card>
  );
}

function titleOf(kinds: readonly KindOfForm[], next: KindOfForm | undefined): string {
  if (kinds.some(({ inForce }) => inForce === undefined)) return 'What is missing';
  return next === undefined ? 'Nothing is missing' : 'What ends soon';
}

const signedInWords = (form: FormView): string =>
  [`Signed ${formatDate(form.signedOn)}`, `version ${form.version}`, endInWords(form)]
    .filter((part) => part !== '')
    .join(' · ');

import { useState } from 'react';
import { isWider } from '../../../../contract/domain/forms.ts';
import type { ReleaseScope } from '../../../../contract/domain/forms.ts';
import type { FormView } from '../../../../contract/forms.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { useWidening } from '../../../ui/widening.tsx';
import { NARROWEST, ScopeFields } from './scope-fields.tsx';
import { ScopePreview } from './scope-preview.tsx';

interface ScopeDialogProps {
  readonly form: FormView;
  readonly onClose: () => void;
}

const REFRESHED = {
  refreshes: ['members', 'contacts', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
} as const;

/** Changes what the release in force lets others see: less at once, more only with a confirmation (R3, R6). */
export function ScopeDialog({ form, onClose }: ScopeDialogProps) {
  const before = form.scope ?? NARROWEST;
  const [scope, setScope] = useState<ReleaseScope>(before);
  const [error, setError] = useState<unknown>(null);
  const contacts = useAsk('contacts', 'list', { memberId: form.memberId });
  const narrow = useTell('forms', 'narrow', REFRESHED);
  const widen = useTell('forms', 'widen', REFRESHED);
  const widening = useWidening(form.memberId, {
    effect: 'Packets will show other members more than before.',
  });
  const isMore = isWider(scope, before);
  const act = () =>
    isMore
      ? widening.confirmed((confirmation) => widen.mutateAsync({ id: form.id, scope, confirmation }))
      : narrow.mutateAsync({ id: form.id, scope });
  const save = async () => {
    setError(null);
    try {
      await act();
      announce(isMore ? 'Members now see more' : 'Members now see less');
      onClose();
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="What members see"
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={JSON.stringify(scope) === JSON.stringify(before)}
            isPending={narrow.isPending || widen.isPending}
            onPress={() => void save()}
          >
            {isMore ? 'Show more…' : 'Save'}
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <Columns gap={24}>
          <Answer of={contacts}>
            {(known) => <ScopeFields contacts={known} value={scope} onChange={setScope} />}
          </Answer>
          <ScopePreview memberId={form.memberId} scope={scope} />
        </Columns>
        {isMore ? (
          <Notice tone="attention" title="Members will see more than before">
            The next step asks how the member confirmed it.
          </Notice>
        ) : (
          <p>
            Showing less acts on the next packet at once. Packets printed before still show what they showed.
          </p>
        )}
        <RefusalNotice error={error} />
      </Stack>
      {widening.question}
    </Dialog>
  );
}

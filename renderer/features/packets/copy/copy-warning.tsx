import { FilePlus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import { useCan } from '../../../lib/session.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { newOnesPath } from '../words.ts';
import { ClosingDialog } from './closing-dialog.tsx';

/** What a copy that is out of date means, and what can be done: the truth about paper (R3, R4, R13). */
export function CopyWarning({ copy }: { readonly copy: CopyView }) {
  if (!copy.isOutOfDate) return null;
  return copy.state === 'issued' ? <OutThere copy={copy} /> : <InOffice copy={copy} />;
}

function InOffice({ copy }: { readonly copy: CopyView }) {
  const canIssue = useCan('packets.issue');
  const canProduce = useCan('packets.produce');
  const [isAsking, setAsking] = useState(false);
  const go = useNavigate();
  return (
    <>
      <Notice
        tone="danger"
        title="This copy shows something that may no longer be shown"
        {...(canIssue
          ? {
              actions: (
                <Button icon={FilePlus} onPress={() => setAsking(true)}>
                  {canProduce ? 'Spoil it and produce a new one' : 'Spoil it'}
                </Button>
              ),
            }
          : {})}
      >
        It cannot be printed or issued any more. The list below says what has changed.
      </Notice>
      {isAsking && (
        <ClosingDialog
          copies={[copy]}
          as="spoiled"
          onClose={() => setAsking(false)}
          onDone={() => (canProduce ? void go(newOnesPath([copy])) : undefined)}
        />
      )}
    </>
  );
}

function OutThere({ copy }: { readonly copy: CopyView }) {
  const canProduce = useCan('packets.produce');
  return (
    <Notice
      tone="danger"
      title={`${copy.recipient.name} holds paper that shows something that may no longer be shown`}
      actions={
        <>
          {canProduce && (
            <ButtonLink to={newOnesPath([copy])} icon={FilePlus}>
              Produce a new one
            </ButtonLink>
          )}
          <ButtonLink to="/packets/recalls" icon={Undo2}>
            Ask for it back
          </ButtonLink>
        </>
      }
    >
      A printed page cannot be unprinted. Ask for this copy back, in the way the recipient may be reached, and
      record what became of it.
    </Notice>
  );
}

import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { NewcomerRow, Suggestion } from '../../../contract/welcomes.ts';
import { useAsk, useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { NobodyChosen } from './nobody-chosen.tsx';
import styles from './welcomes.module.css';
import { whySuggested } from './words.ts';

/** One newcomer: who could welcome them, the first to ask first. */
export function NewcomerDetail() {
  const { memberId = '' } = useParams();
  const queue = useAsk('welcomes', 'queue', {});
  const newcomer = queue.data?.waiting.rows.find(({ id }) => id === memberId);
  return newcomer === undefined ? <NobodyChosen /> : <Suggestions key={memberId} newcomer={newcomer} />;
}

function Suggestions({ newcomer }: { readonly newcomer: NewcomerRow }) {
  const found = useAsk('welcomes', 'suggestions', { newcomerId: newcomer.id });
  const [asked, setAsked] = useState<Suggestion | null>(null);
  const [isSettling, setSettling] = useState(false);
  return (
    <Card
      title={`Who could welcome ${newcomer.name}`}
      actions={
        <>
          <ButtonLink to={`/members/${newcomer.id}`}>Member’s page</ButtonLink>
          <Button onPress={() => setSettling(true)}>Needs no welcome</Button>
        </>
      }
    >
      <Answer of={found} rows={4}>
        {(suggestions) => <SuggestionList suggestions={suggestions} onAsk={setAsked} />}
      </Answer>
      {asked && <AskDialog newcomer={newcomer} welcomer={asked} onClose={() => setAsked(null)} />}
      {isSettling && <SettleDialog newcomer={newcomer} onClose={() => setSettling(false)} />}
    </Card>
  );
}

function SuggestionList({
  suggestions,
  onAsk,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly onAsk: (suggestion: Suggestion) => void;
}) {
  if (suggestions.length === 0)
    return (
      <Notice tone="info" title="Nobody can be suggested now">
        Suggested are listed members who said that they are willing to welcome newcomers. Ask around, and tick
        “Is willing to welcome newcomers” when editing a member’s facts.
      </Notice>
    );
  return (
    <ol className={styles.lines}>
      {suggestions.map((suggestion, index) => (
        <li key={suggestion.id} className={styles.suggestion}>
          <div className={styles.who}>
            <span className={styles.name}>{suggestion.name}</span>
            {suggestion.town !== '' && <span className={styles.quiet}>{suggestion.town}</span>}
            <span className={styles.quiet}>{whySuggested(suggestion)}</span>
          </div>
          <Button
            tone={index === 0 ? 'primary' : 'secondary'}
            spoken={`Choose ${suggestion.name}`}
            onPress={() => onAsk(suggestion)}
          >
            Choose
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** A refusal stands in the dialog. */
const shownInDialog = (): void => undefined;

function SettleDialog({
  newcomer,
  onClose,
}: {
  readonly newcomer: NewcomerRow;
  readonly onClose: () => void;
}) {
  const go = useNavigate();
  const settle = useTell('welcomes', 'settle', { refreshes: ['today'] });
  const act = async () => {
    await settle.mutateAsync({ memberId: newcomer.id });
    announce('Taken off the queue');
    await go('/welcomes');
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Does ${newcomer.name} need no welcome?`}
      confirmLabel="Take off the queue"
      onConfirm={() => void act().catch(shownInDialog)}
      isPending={settle.isPending}
      error={settle.error}
    >
      <p>They leave this queue for good. Nothing else changes for them, and no reason is kept.</p>
    </ConfirmDialog>
  );
}

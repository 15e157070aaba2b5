import { useState } from 'react';
import type { CopyView } from '../../../../contract/packets.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { copyCount } from '../words.ts';
import { CameOut } from './came-out.tsx';
import { useUnanswered } from './unanswered.ts';
import { useTimeLeft } from './time-left.ts';
import type { Printing } from './use-printing.ts';

interface PrintPanelProps {
  /** The copies that can be printed here: produced, not printed. */
  readonly copies: readonly CopyView[];
  readonly printing: Printing;
}

/** How printing goes, and the question after it. Nothing while nothing is printed or asked. */
export function PrintPanel({ copies, printing }: PrintPanelProps) {
  const { step, refused, waiting } = printing;
  const { ids } = useUnanswered();
  const asked = copies.filter(({ id }) => ids.includes(id));
  const question = asked.map(({ id }) => id).join();
  const [putOff, setPutOff] = useState('');
  const isLater = putOff === question;
  const isAsking = asked.length > 0 && step.kind !== 'preparing' && !isLater;
  const isQuiet = step.kind === 'idle' || step.kind === 'sent';
  if (isQuiet && refused.length === 0 && asked.length === 0) return null;
  return (
    <Stack gap={16}>
      <Standing printing={printing} />
      {refused.length > 0 && <Refused copies={refused} />}
      {asked.length > 0 && isLater && (
        <Notice
          tone="attention"
          title={`${copyCount(asked.length)} went to the printer: did it come out?`}
          actions={<Button onPress={() => setPutOff('')}>Answer</Button>}
        >
          Until you say so they count as not printed, and nobody can issue them.
        </Notice>
      )}
      {isAsking && (
        <CameOut
          key={question}
          copies={asked}
          isDoubtful={step.kind === 'sent' && step.isDoubtful}
          waiting={step.kind === 'sent' ? waiting.length : 0}
          onLater={() => setPutOff(question)}
          onDone={(next) => {
            printing.rest();
            if (next === 'go-on' && step.kind === 'sent' && waiting.length > 0) void printing.print(waiting);
          }}
        />
      )}
    </Stack>
  );
}

function Standing({ printing }: { readonly printing: Printing }) {
  const { step } = printing;
  if (step.kind === 'preparing') return <Preparing printing={printing} batch={step.batch} />;
  if (step.kind === 'refused') return <RefusalNotice error={step.error} />;
  if (step.kind !== 'cancelled') return null;
  return (
    <Notice tone="info" title="Not printed" isUrgent>
      Nothing was recorded as printed. The copies stay as they were and can be printed at any time.
    </Notice>
  );
}

interface PreparingProps {
  readonly printing: Printing;
  readonly batch: readonly CopyView[];
}

function Preparing({ printing, batch }: PreparingProps) {
  const { done, waiting, cancel } = printing;
  const leftMs = useTimeLeft(done, batch.length);
  return (
    <ProgressPanel
      title={
        waiting.length === 0
          ? 'Preparing the pages for the printer'
          : `Preparing the pages for the printer; ${copyCount(waiting.length)} after these`
      }
      done={Math.floor(done)}
      total={batch.length}
      unit="copies"
      leftMs={leftMs}
      state="running"
      onCancel={cancel}
    />
  );
}

function Refused({ copies }: { readonly copies: readonly CopyView[] }) {
  return (
    <Notice tone="attention" title={`${copyCount(copies.length)} not printed`} isUrgent>
      {copies.map(({ numberText }) => numberText).join(', ')}: shows something that may no longer be shown.
      Spoil it and produce a new one.
    </Notice>
  );
}

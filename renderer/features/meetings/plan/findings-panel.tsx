import { CircleCheck } from 'lucide-react';
import type { Finding } from '../../../../contract/domain/findings.ts';
import { plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { FindingList } from '../finding-list.tsx';
import { weightOf } from '../findings.ts';
import type { FindingNames } from '../findings.ts';
import type { useCheck } from './use-check.ts';
import styles from './plan.module.css';

interface FindingsPanelProps {
  readonly check: ReturnType<typeof useCheck>;
  readonly names: FindingNames;
}

/** What speaks against the plan, anew after each change. */
export function FindingsPanel({ check: { found, isComplete, isChecking }, names }: FindingsPanelProps) {
  const findings = isComplete ? found.data?.findings : undefined;
  const settled = isChecking ? undefined : findings;
  return (
    <Card title="What stands against it">
      <output className={styles.verdict} data-verdict={verdictOf(settled)}>
        {settled?.length === 0 && <Icon of={CircleCheck} />}
        {verdictWords(isComplete, settled)}
      </output>
      {found.error !== null && isComplete && (
        <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      {isComplete && findings === undefined && found.error === null && <Skeleton rows={2} />}
      {findings !== undefined && findings.length > 0 && (
        <FindingList findings={findings} names={names} isPlan />
      )}
    </Card>
  );
}

const weigh = (finding: Finding) => weightOf(finding, true);

function verdictOf(findings: readonly Finding[] | undefined): 'open' | 'good' | 'blocked' {
  const weights = findings?.map(weigh);
  if (weights === undefined) return 'open';
  if (weights.includes('blocking')) return 'blocked';
  return weights.includes('to-enter') ? 'open' : 'good';
}

function verdictWords(isComplete: boolean, findings: readonly Finding[] | undefined): string {
  if (!isComplete) return 'Enter the day and both times, and the plan is checked.';
  if (findings === undefined) return 'Checking…';
  const weights = findings.map(weigh);
  const blocking = weights.filter((weight) => weight === 'blocking').length;
  if (blocking > 0) return `${plural(blocking, 'thing')} to settle before it can be saved.`;
  if (weights.includes('to-enter')) return 'Nothing so far. It is not complete yet.';
  return findings.length === 0 ? 'Nothing. It can be saved.' : 'Nothing keeps it from being saved.';
}

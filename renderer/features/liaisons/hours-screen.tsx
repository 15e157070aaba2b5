import { UserCheck } from 'lucide-react';
import { useAsk } from '../../lib/asking.ts';
import { Answer } from '../../ui/answer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Columns } from '../../ui/stack.tsx';
import { LiaisonCard } from './liaison-card.tsx';

/** When each liaison works, and when not: meetings are offered and checked by it. */
export function HoursScreen() {
  const found = useAsk('liaisons', 'hours', {});
  return (
    <>
      <PageHeader title="Liaisons’ hours" back={{ to: '/meetings', label: 'Meetings' }} />
      <Page>
        <p>A meeting outside these hours is marked; on a day away it cannot be saved.</p>
        <Answer of={found} rows={8}>
          {(liaisons) =>
            liaisons.length === 0 ? (
              <EmptyState title="Nobody can accompany a meeting yet" icon={UserCheck}>
                Whoever has an account as a liaison or an administrator stands here with their hours.
              </EmptyState>
            ) : (
              <Columns>
                {liaisons.map((liaison) => (
                  <LiaisonCard key={liaison.id} liaison={liaison} />
                ))}
              </Columns>
            )
          }
        </Answer>
      </Page>
    </>
  );
}

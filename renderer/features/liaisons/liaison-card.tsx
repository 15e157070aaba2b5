import { Clock } from 'lucide-react';
import { useState } from 'react';
import type { LiaisonView } from '../../../contract/liaisons.ts';
import { useCan } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { HoursList } from '../../ui/hours-list.tsx';
import { Stack } from '../../ui/stack.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Absences } from './absences.tsx';
import { HoursDialog } from './hours-dialog.tsx';
import styles from './liaisons.module.css';

/** One liaison: the week's hours, and the days away. */
export function LiaisonCard({ liaison }: { readonly liaison: LiaisonView }) {
  const canPlan = useCan('meetings.plan');
  const [isChanging, setChanging] = useState(false);
  return (
    <Card
      title={liaison.name}
      {...(canPlan
        ? {
            actions: (
              <Button
                icon={Clock}
                spoken={`Change hours of ${liaison.name}`}
                onPress={() => setChanging(true)}
              >
                Change hours
              </Button>
            ),
          }
        : {})}
    >
      <Stack gap={16}>
        <section className={styles.part} aria-label={`Hours of ${liaison.name}`}>
          <div className={styles.heading}>
            <h3 className={styles.title}>Hours</h3>
            {liaison.isUsualHours && <StatusTag tone="neutral">Usual office hours</StatusTag>}
          </div>
          <HoursList hours={liaison.hours} whenNone="Not working" />
        </section>
        <Absences liaison={liaison} />
      </Stack>
      {isChanging && <HoursDialog liaison={liaison} onClose={() => setChanging(false)} />}
    </Card>
  );
}

import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { MeetingView, SlotView } from '../../../../contract/meetings.ts';
import { dayOf } from '../../../../contract/domain/office-time.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { announce } from '../../../ui/announce.tsx';
import { Card } from '../../../ui/card.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { LeaveQuestion } from '../../../ui/leave-question.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { formatWallDate, formatWallSpan } from '../../../lib/wall-time.ts';
import { blockedWords } from './blocked-words.ts';
import type { PlanChoices } from './choices.ts';
import { buddyBeside, PlanEntry, planOf } from './entry.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { FreeTimes } from './free-times.tsx';
import { PeopleField } from './people-field.tsx';
import { planNames } from './plan-names.ts';
import { useCheck } from './use-check.ts';
import { WhenFields } from './when-fields.tsx';
import { VenueField, WhoFields } from './who-fields.tsx';
import styles from './plan.module.css';

const KINDS = [
  { id: 'accompanied', label: 'Accompanied', detail: 'A liaison goes along' },
  { id: 'arranged', label: 'Only a venue', detail: 'The members meet by themselves' },
] as const;

interface PlannerProps {
  readonly first: PlanEntry;
  readonly choices: PlanChoices;
  /** The meeting that is changed; null for a new one. */
  readonly meeting: MeetingView | null;
}

/** Members, venue and time; beside them what stands against the plan, and times that are free. */
export function Planner({ first, choices, meeting }: PlannerProps) {
  const id = meeting?.id ?? null;
  const form = useDeskForm(PlanEntry, first);
  const entry = useWatch({ control: form.control }) as PlanEntry;
  const check = useCheck(entry, id);
  const names = planNames({ people: entry.people, choices, meeting, day: entry.day });
  const save = useSaving(meeting);
  const use = (slot: SlotView) => {
    const options = { shouldDirty: true };
    form.setValue('day', dayOf(slot.starts), options);
    form.setValue('starts', slot.starts.slice(11), options);
    form.setValue('ends', slot.ends.slice(11), options);
    form.setValue('liaisonId', slot.liaison.id, options);
    form.setValue('buddyId', buddyBeside(slot.liaison.id, form.getValues('buddyId')), options);
    form.setValue('venueId', slot.venue.id, options);
    announce(`Filled in: ${formatWallDate(slot.starts)}, ${formatWallSpan(slot.starts, slot.ends)}`);
  };
  const submit = async (values: PlanEntry) => {
    await save(values).catch((error: unknown) => {
      const findings = check.found.data?.findings ?? [];
      const blocked = blockedWords(error, { findings, names, entry: values });
      if (blocked === null) throw error;
      void check.found.refetch();
      form.setError('root.refused', { type: blocked.title, message: blocked.body });
    });
  };
  useEffect(() => {
    // What the office said was of another plan.
    const { unsubscribe } = form.watch(() => form.clearErrors('root'));
    return unsubscribe;
  }, [form]);
  const parts = { form, choices, meeting };
  return (
    <div className={styles.planner}>
      <DeskForm form={form} onSubmit={submit} submitLabel={meeting ? 'Save the change' : 'Save the meeting'}>
        <Card title="Members">
          <Field form={form} name="people">
            {(field) => <PeopleField value={field.value} onChange={field.onChange} />}
          </Field>
          <Field form={form} name="kind">
            {(field) => <RadioGroup label="What the office does" options={KINDS} isInRow {...field} />}
          </Field>
        </Card>
        <Card title="Venue and time">
          <VenueField {...parts} />
          <WhenFields form={form} />
        </Card>
        <Card title="Who looks after it">
          <WhoFields {...parts} />
          <Field form={form} name="codePhrase">
            {(field) => (
              <TextField
                label="Code phrase, if agreed"
                description="What the liaison says on the phone when something is wrong."
                maxLength={60}
                {...field}
              />
            )}
          </Field>
        </Card>
      </DeskForm>
      <div className={styles.beside}>
        <Stack gap={16}>
          <FindingsPanel check={check} names={names} />
          <FreeTimes entry={entry} id={id} names={names} onUse={use} />
        </Stack>
      </div>
      <LeaveQuestion form={form} of="this meeting" />
    </div>
  );
}

function useSaving(meeting: MeetingView | null) {
  const go = useNavigate();
  const saving = useTell('meetings', 'save', { refreshes: ['today'] });
  return async (values: PlanEntry) => {
    const plan = planOf(values, meeting?.id ?? null);
    if (plan === null) return;
    const saved = await saving.mutateAsync(plan);
    announce(meeting ? 'Meeting changed' : 'Meeting planned');
    await go(`/meetings/${saved.id}`, { replace: true });
  };
}

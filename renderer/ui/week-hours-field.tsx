import { Copy, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Group } from 'react-aria-components';
import type { Weekday } from '../../contract/domain/week-hours.ts';
import { WEEKDAY_LABELS } from '../../contract/domain/clock-words.ts';
import { WEEK } from '../lib/hours-words.ts';
import { FIRST_SPAN, copiedToWeekdays, dayProblem } from '../lib/typed-week.ts';
import type { TypedSpan, TypedWeek } from '../lib/typed-week.ts';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { GroupProblem } from './field-parts.tsx';
import { IconButton } from './icon-button.tsx';
import { Row, Stack } from './stack.tsx';
import { TimeField } from './time-field.tsx';
import fieldStyles from './field.module.css';
import styles from './week-hours-field.module.css';

/** Morning and afternoon; what else was kept before stays. */
const MOST_SPANS = 2;

interface WeekHoursFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: TypedWeek;
  readonly onChange: (week: TypedWeek) => void;
  /** Shows what is wrong with each day. */
  readonly isInvalid?: boolean;
  /** The word for a day without hours. */
  readonly whenNone?: string;
}

/** Hours by weekday: each day none, or one or two spans. Space opens a day, and it begins with the hours of the day before. */
export function WeekHoursField(props: WeekHoursFieldProps) {
  const { label, description, value, onChange, isInvalid = false, whenNone = 'Closed' } = props;
  const id = useId();
  const copy = () => {
    onChange(copiedToWeekdays(value, 'mon'));
    announce('Monday’s hours copied to all weekdays');
  };
  return (
    <Group aria-labelledby={id}>
      <Stack gap={8}>
        <Row gap={8} isSpread>
          <span id={id} className={fieldStyles.label}>
            {label}
          </span>
          <Button tone="quiet" icon={Copy} onPress={copy}>
            Copy Monday to all weekdays
          </Button>
        </Row>
        {description !== undefined && <p className={fieldStyles.description}>{description}</p>}
        <ul className={styles.days}>
          {WEEK.map((day) => (
            <Day
              key={day}
              day={day}
              spans={value[day]}
              firstSpans={spansBefore(value, day)}
              onChange={(spans) => onChange({ ...value, [day]: spans })}
              problem={isInvalid ? dayProblem(value[day]) : null}
              whenNone={whenNone}
            />
          ))}
        </ul>
      </Stack>
    </Group>
  );
}

/** What a day is opened with: the hours of the last open day before it. */
const spansBefore = (week: TypedWeek, day: Weekday): readonly TypedSpan[] =>
  WEEK.slice(0, WEEK.indexOf(day))
    .map((before) => week[before])
    .findLast((spans) => spans.length > 0) ?? [FIRST_SPAN];

interface DayProps {
  readonly day: Weekday;
  readonly spans: readonly TypedSpan[];
  readonly firstSpans: readonly TypedSpan[];
  readonly onChange: (spans: readonly TypedSpan[]) => void;
  readonly problem: string | null;
  readonly whenNone: string;
}

function Day({ day, spans, firstSpans, onChange, problem, whenNone }: DayProps) {
  const name = WEEKDAY_LABELS[day];
  const id = useId();
  return (
    <li className={styles.day} {...(problem === null ? {} : { 'aria-describedby': id })}>
      <div className={styles.toggle}>
        <Checkbox value={spans.length > 0} onChange={(isOpen) => onChange(isOpen ? firstSpans : [])}>
          {name}
        </Checkbox>
      </div>
      <div className={styles.spans}>
        {spans.length === 0 && <span className={styles.closed}>{whenNone}</span>}
        {spans.map((span, at) => (
          <SpanFields
            key={at}
            name={spans.length > 1 ? `${name}, hours ${at + 1}` : name}
            span={span}
            isInvalid={problem !== null}
            onChange={(changed) => onChange(spans.with(at, changed))}
            onRemove={at > 0 ? () => onChange(spans.toSpliced(at, 1)) : null}
            onAdd={
              at === 0 && spans.length < MOST_SPANS
                ? () => onChange([...spans, { opens: '', closes: '' }])
                : null
            }
          />
        ))}
        {problem !== null && <GroupProblem id={id}>{`${name}: ${problem}`}</GroupProblem>}
      </div>
    </li>
  );
}

interface SpanFieldsProps {
  readonly name: string;
  readonly span: TypedSpan;
  readonly isInvalid: boolean;
  readonly onChange: (span: TypedSpan) => void;
  readonly onRemove: (() => void) | null;
  readonly onAdd: (() => void) | null;
}

function SpanFields({ name, span, isInvalid, onChange, onRemove, onAdd }: SpanFieldsProps) {
  return (
    <div className={styles.span}>
      <TimeField
        label={`${name}, from`}
        isLabelSpoken
        value={span.opens}
        isInvalid={isInvalid}
        onChange={(opens) => onChange({ ...span, opens })}
      />
      <span aria-hidden="true">to</span>
      <TimeField
        label={`${name}, to`}
        isLabelSpoken
        value={span.closes}
        isInvalid={isInvalid}
        onChange={(closes) => onChange({ ...span, closes })}
      />
      {onRemove && <IconButton label={`Take away ${name}`} icon={X} onPress={onRemove} />}
      {onAdd && <IconButton label={`Second hours on ${name}`} icon={Plus} onPress={onAdd} />}
    </div>
  );
}

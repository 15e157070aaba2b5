import type { WeekHours } from '../../contract/domain/week-hours.ts';
import { hoursInWords } from '../lib/hours-words.ts';
import { KeyValues } from './key-values.tsx';

interface HoursListProps {
  readonly hours: WeekHours;
  /** The word for a day without hours. */
  readonly whenNone?: string;
}

/** Hours by weekday, to be read: days that are alike stand in one line. */
export function HoursList({ hours, whenNone = 'Closed' }: HoursListProps) {
  return (
    <KeyValues
      items={hoursInWords(hours, whenNone).map(({ days, hours: words }) => ({ label: days, value: words }))}
    />
  );
}

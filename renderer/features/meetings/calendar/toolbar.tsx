import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { officeToday } from '../../../lib/wall-time.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CALENDAR_VIEWS, dayAfter, titleOf } from './span-shown.ts';
import type { CalendarView } from './span-shown.ts';
import styles from './toolbar.module.css';
import type { CalendarPlace } from './use-calendar-place.ts';

const VIEW_LABELS: Readonly<Record<CalendarView, string>> = {
  month: 'Month',
  week: 'Week',
  day: 'Day',
  agenda: 'Agenda',
};

const STEP_LABELS: Readonly<Record<CalendarView, string>> = {
  month: 'month',
  week: 'week',
  day: 'day',
  agenda: 'four weeks',
};

/** What the calendar shows, and the ways to another time or view. */
export function Toolbar({ place }: { readonly place: CalendarPlace }) {
  const { view, day, showsCancelled, show } = place;
  const go = (direction: 1 | -1) => show({ day: dayAfter(view, day, direction) });
  return (
    <div className={styles.bar}>
      <div className={styles.moves}>
        <IconButton label={`Previous ${STEP_LABELS[view]}`} icon={ChevronLeft} onPress={() => go(-1)} />
        <Button onPress={() => show({ day: officeToday() })}>Today</Button>
        <IconButton label={`Next ${STEP_LABELS[view]}`} icon={ChevronRight} onPress={() => go(1)} />
      </div>
      <h2 className={styles.title} aria-live="polite">
        {titleOf(view, day)}
      </h2>
      <div className={styles.end}>
        <Checkbox value={showsCancelled} onChange={(isOn) => show({ showsCancelled: isOn })}>
          Show cancelled
        </Checkbox>
        <ViewSwitch view={view} onView={(next) => show({ view: next })} />
      </div>
    </div>
  );
}

interface ViewSwitchProps {
  readonly view: CalendarView;
  readonly onView: (view: CalendarView) => void;
}

function ViewSwitch({ view, onView }: ViewSwitchProps) {
  return (
    <ToggleButtonGroup
      aria-label="View"
      className={styles.views ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([chosen]) => {
        const next = CALENDAR_VIEWS.find((each) => each === chosen);
        if (next) onView(next);
      }}
    >
      {CALENDAR_VIEWS.map((each) => (
        <ToggleButton key={each} id={each} className={styles.view ?? ''}>
          {VIEW_LABELS[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

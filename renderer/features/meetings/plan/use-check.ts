import { useEffect, useState } from 'react';
import type { MeetingId } from '../../../../contract/domain/ids.ts';
import { useAsk } from '../../../lib/asking.ts';
import type { Input } from '../../../lib/desk.ts';
import { draftOf } from './entry.ts';
import type { PlanEntry } from './entry.ts';

/** Rest after the last change before the office is asked, in milliseconds: a time that is typed is not checked digit by digit. */
const REST = 250;

const NOTHING: Input<'meetings', 'check'> = {
  id: null,
  kind: 'accompanied',
  memberIds: [],
  liaisonId: null,
  buddyId: null,
  venueId: null,
  starts: '2000-01-01T00:00',
  ends: '2000-01-01T00:00',
  repeatedHour: null,
};

/**
 * What speaks against a plan while it is typed; `isComplete` is false while it has no day or time to check.
 * `isChecking`: the answer that is there is of an earlier draft.
 */
export function useCheck(entry: PlanEntry, id: MeetingId | null) {
  const wanted = JSON.stringify(draftOf(entry, id));
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), REST);
    return () => clearTimeout(timer);
  }, [wanted]);
  const draft = JSON.parse(asked) as Input<'meetings', 'check'> | null;
  const found = useAsk('meetings', 'check', draft ?? NOTHING, {
    isEnabled: draft !== null,
    keepsPrevious: true,
    isFresh: true,
  });
  return { found, isComplete: draft !== null, isChecking: asked !== wanted || found.isPlaceholderData };
}

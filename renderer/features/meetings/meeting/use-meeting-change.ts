import { useTell } from '../../../lib/asking.ts';

/** Calls that change one meeting; afterwards the first screen is asked again too. */
export const useMeetingChange = <N extends 'agree' | 'cancel' | 'close'>(name: N) =>
  useTell('meetings', name, { refreshes: ['today'] });

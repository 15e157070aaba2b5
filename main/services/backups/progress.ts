import type { CheckOptions } from '../../checking/in-worker.ts';
import type { JobControl } from '../../jobs.ts';

/** A check that tells a job's progress in pages and ends when it is cancelled. */
export const checkedBy = (control: JobControl): CheckOptions => ({
  signal: control.signal,
  onProgress: (checked, pages) => control.progress(checked, pages),
});

import type { Handlers } from '../../gate/handlers.ts';
import { check } from './check.ts';
import { forgetLeft } from './forget.ts';
import { copy, heldBy, ledger, listRuns, run, showing } from './ledger.ts';
import { exportPages, pdf } from './pages.ts';
import { envelope, labels, ledgerSheet } from './paper.ts';
import { produce, resume } from './produce.ts';
import { close, confirmPrinted, issue } from './transitions.ts';

/** The packets: made for one recipient each, numbered, and followed on paper as far as truth goes (R13). */
export const packets: Handlers<'packets'> = {
  check,
  produce,
  resume,
  runs: listRuns,
  run,
  ledger,
  copy,
  heldBy,
  showing,
  pdf,
  confirmPrinted,
  issue,
  close,
  forget: forgetLeft,
  envelope,
  labels,
  ledgerSheet,
  export: exportPages,
};

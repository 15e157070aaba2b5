import type { Handlers } from '../gate/handlers.ts';

/** Hands the window's print sheet to the operating system. What came out of the printer only a person can say. */
export const printing: Handlers<'printing'> = {
  async print({ transact, workstation }, { what, subjects }) {
    await transact(async ({ audit }) => {
      if (subjects.length === 0) await audit({ kind: 'print', action: 'printing.print', facts: { what } });
      for (const subject of subjects)
        await audit({ kind: 'print', action: 'printing.print', subject, facts: { what } });
    });
    return { outcome: await workstation.printWindow() };
  },
};

import { normalizeRecoveryText } from '../../contract/domain/recovery-key.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Handlers } from '../gate/handlers.ts';

/** Where the session remembers the recovery key until somebody has shown that it was written down. */
export const RECOVERY_KEY = 'recovery-key';

const keyIn = (memory: Map<string, unknown>): string => {
  const key = memory.get(RECOVERY_KEY);
  if (typeof key !== 'string') throw new DeskError('not-possible-now');
  return key;
};

/** The recovery key, between the office's creation and its confirmation. */
export const recovery: Pick<Handlers<'session'>, 'recoverySheet' | 'confirmRecoveryKey'> = {
  async recoverySheet({ memory, typesetter, transact, clock }) {
    const groups = keyIn(memory).split('-');
    const { name, address, phone } = await transact(({ settings }) => settings());
    const { pdf } = await typesetter.typeset({
      kind: 'recovery-key',
      edition: 'standard',
      office: { name, addressLines: address.split('\n'), phone },
      date: clock.today(),
      groups,
      instructions: [
        {
          kind: 'paragraph',
          text: 'With this key an administrator can open the office when a password is lost.',
        },
        {
          kind: 'bullets',
          items: [
            'Keep it in a locked place, away from this workstation.',
            'Whoever holds it can read everything in the office. Do not copy, photograph or type it anywhere else.',
            'Without this key and without a password, nobody can open the office again.',
          ],
        },
      ],
    });
    return { pdf };
  },

  async confirmRecoveryKey({ memory, audit }, { lastGroup }) {
    const typed = normalizeRecoveryText(lastGroup);
    const isConfirmed = keyIn(memory).split('-').at(-1) === typed;
    if (isConfirmed) memory.delete(RECOVERY_KEY);
    await audit({ kind: 'change', action: 'session.confirmRecoveryKey', facts: { isConfirmed } });
    return { isConfirmed };
  },
};

import { create } from 'zustand';
import type { CopyId } from '../../../../contract/domain/ids.ts';

/**
 * Copies that went to the printer and nobody has said whether they came out. Ids only; they outlive a lock, because the paper
 * lies in the tray meanwhile (R13).
 */
export const useUnanswered = create<{ readonly ids: readonly CopyId[] }>(() => ({ ids: [] }));

/** Remembers copies that went to the printer. */
export const askAbout = (sent: readonly CopyId[]): void =>
  useUnanswered.setState(({ ids }) => ({ ids: [...new Set([...ids, ...sent])] }));

/** Forgets copies whose fate was told. */
export const answered = (told: readonly CopyId[]): void =>
  useUnanswered.setState(({ ids }) => ({ ids: ids.filter((id) => !told.includes(id)) }));

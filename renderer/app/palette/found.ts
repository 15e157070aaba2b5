import { ArrowRight, UserRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { hasRight } from '../../../contract/rights.ts';
import { useAsk } from '../../lib/asking.ts';
import type { PaletteAction } from '../../lib/features.ts';
import { useActions } from '../../lib/features.ts';
import { useSession } from '../../lib/session.ts';
import { type Place, placesFor } from '../places.ts';

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: LucideIcon;
  readonly to: string;
}

export interface Group {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Whether every word typed begins a word of the label. */
export function fits(typed: string, label: string): boolean {
  const words = label.toLowerCase().split(/[\s-]+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

const entryOf = ({ id, label, to, keys = '' }: PaletteAction): Entry => ({
  id,
  label,
  detail: keys,
  icon: ArrowRight,
  to,
});

const screenOf = ({ to, label, icon }: Place): Entry => ({ id: `screen.${to}`, label, detail: '', icon, to });

/** What fits the letters typed: members first, since a name is what is looked for most. */
export function useFound(text: string): readonly Group[] {
  const { account } = useSession();
  const isAsking = text.trim() !== '';
  const found = useAsk('members', 'search', { text, limit: 8 }, { isEnabled: isAsking, keepsPrevious: true });
  const actions = useActions().filter(({ needs }) => needs === undefined || hasRight(account.role, needs));
  const members = (isAsking ? (found.data ?? []) : []).map((row): Entry => ({
    id: row.id,
    label: row.name,
    detail: row.town,
    icon: UserRound,
    to: `/members/${row.id}`,
  }));
  const screens = placesFor(account.role)
    .filter(({ label }) => fits(text, label))
    .map(screenOf);
  const groups: readonly Group[] = [
    { label: 'Members', entries: members },
    { label: 'Screens', entries: screens },
    {
      label: 'Actions',
      entries: actions.filter(({ label, words }) => fits(text, `${label} ${words ?? ''}`)).map(entryOf),
    },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

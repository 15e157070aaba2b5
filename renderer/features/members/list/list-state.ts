import { create } from 'zustand';
import type { County } from '../../../../contract/domain/counties.ts';
import type { FormsState, Status } from '../../../../contract/domain/members.ts';
import type { ListMembers, MemberSort } from '../../../../contract/members.ts';
import { useSessionStore } from '../../../lib/session.ts';

/** What the list is asked for. It stays while other screens are looked at, and is forgotten when the office locks. */
interface ListState {
  readonly text: string;
  readonly status: Status | null;
  readonly county: County | null;
  readonly forms: FormsState | null;
  readonly sort: MemberSort;
  readonly direction: 'up' | 'down';
}

const EVERYONE: ListState = {
  text: '',
  status: null,
  county: null,
  forms: null,
  sort: 'name',
  direction: 'up',
};

export const useListState = create<ListState>(() => EVERYONE);

/** Narrows, widens or sorts the list. */
export const setList = (part: Partial<ListState>): void => useListState.setState(part);

/** Takes away the search and every filter; the order stays. */
export const showEveryone = (): void => setList({ text: '', status: null, county: null, forms: null });

useSessionStore.subscribe(({ phase }) => {
  if (phase.kind !== 'open') useListState.setState(EVERYONE);
});

/** How many filters are set, the search aside. */
export const filterCount = ({ status, county, forms }: ListState): number =>
  [status, county, forms].filter((filter) => filter !== null).length;

const only = <T>(chosen: T | null): T[] => (chosen === null ? [] : [chosen]);

/** The question to the office, without the page. */
export function questionOf(state: ListState): Omit<ListMembers, 'offset' | 'limit'> {
  const { text, status, county, forms, sort, direction } = state;
  return {
    text: text.trim(),
    statuses: only(status),
    counties: only(county),
    forms: only(forms),
    sort,
    direction,
  };
}

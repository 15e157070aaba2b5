import type { ListMembers } from '../../contract/members.ts';

/** Asks for everyone in the office, in the order of names. */
export const EVERYONE: ListMembers = {
  text: '',
  statuses: [],
  counties: [],
  forms: [],
  sort: 'name',
  direction: 'up',
  offset: 0,
  limit: 200,
};

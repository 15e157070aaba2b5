import type { NoticeView } from '../../../contract/conflicts.ts';
import type { Notice } from '../../../db/repositories/conflicts.ts';
import type { Context } from '../../gate/context.ts';

/** R8: a notice as this account may read it. Who reported it is for administrators and who logged it; its note for who is to review it too. */
export function viewOf({ account }: Pick<Context, 'account'>, notice: Notice): NoticeView {
  const { decision, reporter, note, ...seen } = notice;
  const isTrusted = account.role === 'administrator' || account.id === notice.loggedBy.id;
  return {
    ...seen,
    people: [...seen.people],
    state: decision === null ? 'open' : decision === 'keep' ? 'kept' : 'lifted',
    note: isTrusted || account.id === notice.assignedTo?.id ? note : null,
    reporter: isTrusted ? reporter : null,
  };
}

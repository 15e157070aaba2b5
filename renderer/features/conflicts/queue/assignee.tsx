import type { NoticeView } from '../../../../contract/conflicts.ts';
import { AccountId } from '../../../../contract/domain/ids.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from '../conflicts.module.css';
import { peopleInWords } from '../words.ts';

const NOBODY = { id: '', label: 'Nobody yet' } as const;

/** Who is to review a notice; another choice is the whole change. */
export function Assignee({ notice }: { readonly notice: NoticeView }) {
  const canAssign = useCan('conflicts.log');
  const accounts = useAsk('accounts', 'list', {});
  const assign = useTell('conflicts', 'assign');
  if (!canAssign)
    return <span className={styles.small}>Assigned to {notice.assignedTo?.name ?? 'nobody yet'}</span>;
  const present = (accounts.data ?? []).filter(({ removedAt }) => removedAt === null);
  const options = [NOBODY, ...present.map(({ id, fullName }) => ({ id: id as string, label: fullName }))];
  return (
    <div className={styles.assignee}>
      <Select
        label={`Assigned to, for ${peopleInWords(notice)}`}
        isLabelSpoken
        options={options}
        value={notice.assignedTo?.id ?? NOBODY.id}
        onChange={(id) =>
          assign.mutate(
            { id: notice.id, accountId: id === NOBODY.id ? null : AccountId.parse(id) },
            { onSuccess: ({ assignedTo }) => announce(`Assigned to ${assignedTo?.name ?? 'nobody'}`) },
          )
        }
      />
      <RefusalNotice error={assign.error} />
    </div>
  );
}

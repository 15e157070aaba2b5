import { BookCheck, BookX, Pencil, Printer } from 'lucide-react';
import type { MemberView } from '../../../../contract/members.ts';
import { useCan } from '../../../lib/session.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { MemberStatus } from '../list/columns.tsx';
import { listedInWords } from '../words.ts';
import styles from './page.module.css';
import { StatusActions } from './status-actions.tsx';

/** Who it is, where they stand, what is missing, and what can be done; stays in sight. */
export function MemberHeader({ member }: { readonly member: MemberView }) {
  const canChange = useCan('members.change');
  const canPrint = useCan('forms.print');
  return (
    <PageHeader
      title={member.name}
      back={{ to: '/members', label: 'All members' }}
      status={<Standing member={member} />}
      actions={
        <>
          {canChange && (
            <ButtonLink to={`/members/${member.id}/edit`} icon={Pencil}>
              Edit
            </ButtonLink>
          )}
          {canPrint && (
            <ButtonLink to={`/members/${member.id}/print`} icon={Printer}>
              Print
            </ButtonLink>
          )}
          {canChange && <StatusActions member={member} />}
        </>
      }
    />
  );
}

function Standing({ member }: { readonly member: MemberView }) {
  return (
    <div className={styles.standing}>
      <MemberStatus status={member.status} />
      <StatusTag tone={member.isListed ? 'good' : 'neutral'} icon={member.isListed ? BookCheck : BookX}>
        {member.isListed ? 'Listed' : 'Not listed'}
      </StatusTag>
      {member.preferredName !== '' && <span>Goes by {member.preferredName}</span>}
      {!member.isListed && <span className={styles.quiet}>{listedInWords(member)}</span>}
    </div>
  );
}

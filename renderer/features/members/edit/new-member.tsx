import { useNavigate } from 'react-router';
import { EMPTY_FIELDS } from '../../../../contract/members.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { announce } from '../../../ui/announce.tsx';
import { DeskForm } from '../../../ui/form.tsx';
import { LeaveQuestion } from '../../../ui/leave-question.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { MemberEntry, MemberFieldsParts } from './member-fields.tsx';

/** Adds a member: an applicant until the three forms are recorded. */
export function NewMember() {
  const go = useNavigate();
  const form = useDeskForm(MemberEntry, EMPTY_FIELDS);
  const create = useTell('members', 'create', { refreshes: ['today'] });
  return (
    <>
      <PageHeader title="Add a member" back={{ to: '/members', label: 'All members' }} />
      <Page width="form">
        <p>A name is enough to begin. Contact methods and the three forms come next, on the member’s page.</p>
        <DeskForm
          form={form}
          submitLabel="Add member"
          onCancel={() => void go('/members')}
          onSubmit={async (fields) => {
            const member = await create.mutateAsync(fields);
            announce('Member added');
            await go(`/members/${member.id}`);
          }}
        >
          <MemberFieldsParts form={form} />
        </DeskForm>
        <LeaveQuestion form={form} of="this member" />
      </Page>
    </>
  );
}

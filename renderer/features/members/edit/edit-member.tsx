import { useNavigate, useParams } from 'react-router';
import { EMPTY_FIELDS, type MemberView } from '../../../../contract/members.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { DeskForm } from '../../../ui/form.tsx';
import { LeaveQuestion } from '../../../ui/leave-question.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { useWidening } from '../../../ui/widening.tsx';
import { MemberEntry, MemberFieldsParts } from './member-fields.tsx';

/** Changes a member's facts. */
export function EditMember() {
  const { memberId = '' } = useParams();
  const found = useAsk('members', 'get', { id: memberId });
  return (
    <Answer of={found} rows={8}>
      {(member) => <EditForm key={member.id} member={member} />}
    </Answer>
  );
}

/** The entries of the form, and nothing else of the member. */
export const entryOf = (member: MemberView): MemberEntry => {
  const names = Object.keys(EMPTY_FIELDS) as (keyof MemberEntry)[];
  return Object.fromEntries(names.map((name) => [name, member[name]])) as unknown as MemberEntry;
};

function EditForm({ member }: { readonly member: MemberView }) {
  const go = useNavigate();
  const form = useDeskForm(MemberEntry, entryOf(member));
  const update = useTell('members', 'update', {
    refreshes: ['forms', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const widening = useWidening(member.id, {
    effect: 'Other members are shown this fact, so a change of it reaches their next packet.',
  });
  const page = `/members/${member.id}`;
  return (
    <>
      <PageHeader title={`Edit ${member.name}`} back={{ to: page, label: member.name }} />
      <Page width="form">
        <DeskForm
          form={form}
          submitLabel="Save"
          onCancel={() => void go(page)}
          onSubmit={async (fields) => {
            await widening.attempt((confirmation) =>
              update.mutateAsync({ id: member.id, fields, ...(confirmation ? { confirmation } : {}) }),
            );
            announce('Saved');
            await go(page);
          }}
        >
          <MemberFieldsParts form={form} />
        </DeskForm>
        <LeaveQuestion form={form} of="this member" />
      </Page>
      {widening.question}
    </>
  );
}

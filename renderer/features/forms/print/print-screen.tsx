import { useParams } from 'react-router';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { PageHeader, Page } from '../../../ui/page.tsx';
import { PrintChoices } from './print-choices.tsx';

/** Prints the forms for signing, blank or with a member's name, and the member's own sheet. */
export function PrintScreen() {
  const { memberId } = useParams();
  return memberId === undefined ? <ForAnybody /> : <ForMember memberId={memberId} />;
}

function ForAnybody() {
  return (
    <>
      <PageHeader title="Print blank forms" back={{ to: '/members', label: 'All members' }} />
      <Page>
        <PrintChoices memberId={null} edition="standard" />
      </Page>
    </>
  );
}

function ForMember({ memberId }: { readonly memberId: string }) {
  const found = useAsk('members', 'get', { id: memberId });
  return (
    <Answer of={found}>
      {(member) => (
        <>
          <PageHeader
            title={`Print for ${member.name}`}
            back={{ to: `/members/${memberId}`, label: member.name }}
          />
          <Page>
            <PrintChoices memberId={memberId} edition={member.prefersLargePrint ? 'large' : 'standard'} />
          </Page>
        </>
      )}
    </Answer>
  );
}

import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { MemberView } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useMemberTabs } from '../../../lib/features.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Page } from '../../../ui/page.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { MemberHeader } from './member-header.tsx';

const FIRST_TAB = 'overview';

/** One member's page: who they are and what is missing on top, the rest in tabs. */
export function MemberScreen() {
  const { memberId = '', tab = FIRST_TAB } = useParams();
  const found = useAsk('members', 'get', { id: memberId });
  return (
    <Answer of={found} rows={8}>
      {(member) => <MemberPage key={member.id} member={member} tab={tab} />}
    </Answer>
  );
}

function MemberPage({ member, tab }: { readonly member: MemberView; readonly tab: string }) {
  const tabs = useMemberTabs();
  const go = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  useFocusWhenListIsHidden(page);
  return (
    <div ref={page}>
      <MemberHeader member={member} />
      <Page>
        <Tabs
          label={`Parts of the page of ${member.name}`}
          selected={tab}
          onSelect={(id) =>
            void go(`/members/${member.id}${id === FIRST_TAB ? '' : `/${id}`}`, { replace: true })
          }
          tabs={tabs.map(({ id, label, Panel }) => ({ id, label, content: <Panel memberId={member.id} /> }))}
        />
      </Page>
    </div>
  );
}

/** On a narrow window the list gives way to the page: whoever opened a row must not lose their place. */
function useFocusWhenListIsHidden(page: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body || focused.getClientRects().length === 0)
        page.current?.querySelector('h1')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [page]);
}

import { useLocation, useParams } from 'react-router';
import { z } from 'zod';
import type { NoticeEffects } from '../../../../contract/conflicts.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { MeetingsOnHold } from '../../../ui/meetings-on-hold.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { NoticeTag } from '../notice-tag.tsx';
import { peopleInWords } from '../words.ts';
import { AtOnce } from './at-once.tsx';
import { Facts } from './facts.tsx';
import { Holders } from './holders.tsx';
import { Review } from './review.tsx';

const BACK = { to: '/conflicts', label: 'All notices' } as const;
/** What the logging screen hands on. */
const JustLogged = z.object({ isNew: z.literal(true) });

/** One notice: what the program did at once, what only a person can do, and its review. */
export function NoticeScreen() {
  const { noticeId = '' } = useParams();
  const found = useAsk('conflicts', 'get', { id: noticeId });
  const isNew = JustLogged.safeParse(useLocation().state).success;
  const effects = found.data;
  return (
    <>
      <PageHeader
        title={titleOf(effects, isNew)}
        back={BACK}
        {...(effects ? { status: <NoticeTag notice={effects.notice} /> } : {})}
      />
      <Page>
        <Answer of={found} rows={6}>
          {(present) => <NoticeBody effects={present} isNew={isNew} />}
        </Answer>
      </Page>
    </>
  );
}

function titleOf(effects: NoticeEffects | undefined, isNew: boolean): string {
  if (!effects) return 'Conflict notice';
  const { notice, pairs } = effects;
  if (!isNew || notice.state !== 'open') return peopleInWords(notice);
  return pairs.length === 0 ? 'The notice is logged' : 'Logged: they are kept apart from now on';
}

interface NoticeBodyProps {
  readonly effects: NoticeEffects;
  /** Whether it was logged just now. */
  readonly isNew: boolean;
}

function NoticeBody({ effects, isNew }: NoticeBodyProps) {
  return (
    <Stack gap={16}>
      <AtOnce effects={effects} isNew={isNew} />
      <MeetingsOnHold onHold={effects.onHold} />
      {effects.notice.state !== 'lifted' && <Holders effects={effects} />}
      <Columns>
        <Review notice={effects.notice} />
        <Facts notice={effects.notice} />
      </Columns>
    </Stack>
  );
}

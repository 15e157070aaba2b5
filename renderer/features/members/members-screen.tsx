import { UserPlus } from 'lucide-react';
import { Outlet, useLocation, useMatch } from 'react-router';
import { classes } from '../../lib/classes.ts';
import { useCan } from '../../lib/session.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page.tsx';
import { MemberList } from './list/member-list.tsx';
import styles from './members-screen.module.css';

/**
 * The list, and what was chosen in it beside it. The list stays the same list throughout, so it keeps its place and its focus;
 * comparing two records needs the whole width, so it is hidden meanwhile.
 */
export function MembersScreen() {
  const chosen = useMatch('/members/:memberId/*')?.params.memberId;
  const isWide = useMatch('/members/:memberId/merge') !== null;
  const isBeside = chosen !== undefined;
  const place = usePlace();
  return (
    <div className={classes(styles.screen, isBeside && !isWide && styles.beside)}>
      <section aria-label="List of members" className={classes(styles.list, isWide && styles.hidden)}>
        {!isBeside && <ListHeader />}
        <div className={styles.body}>
          <MemberList isCompact={isBeside} chosen={chosen} />
        </div>
      </section>
      {isBeside && (
        <div key={place} ref={beginAtTop} className={styles.detail}>
          <Outlet />
        </div>
      )}
    </div>
  );
}

/** On a low window the whole screen scrolls: what was opened must not begin out of sight. */
const beginAtTop = (detail: HTMLDivElement | null): void => detail?.scrollIntoView({ block: 'start' });

/** Each member and each form begins at its top; the tabs of one page share their place. */
function usePlace(): string {
  const [, , chosen = '', part = ''] = useLocation().pathname.split('/');
  return `${chosen}/${part === 'edit' || part === 'merge' ? part : ''}`;
}

function ListHeader() {
  const canAdd = useCan('members.change');
  return (
    <PageHeader
      title="Members"
      actions={
        <>
          <ButtonLink to="/members/print">Print blank forms</ButtonLink>
          {canAdd && (
            <ButtonLink to="/members/new" tone="primary" icon={UserPlus}>
              Add a member
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

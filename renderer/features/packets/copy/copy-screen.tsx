import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLocation, useParams } from 'react-router';
import { CopyId } from '../../../../contract/domain/ids.ts';
import type { Output } from '../../../lib/desk.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { CopyTags } from '../copy-tags.tsx';
import styles from '../packets.module.css';
import { PrintPanel } from '../print/print-panel.tsx';
import { usePrinting } from '../print/use-printing.ts';
import { CopyActions } from './copy-actions.tsx';
import { CopyFacts } from './copy-facts.tsx';
import { CopyWarning } from './copy-warning.tsx';
import { Shown } from './shown.tsx';

/** One copy: where it is, what comes next, and who is shown in it. */
export function CopyScreen() {
  const id = CopyId.safeParse(useParams()['copyId']);
  const found = useAsk(
    'packets',
    'copy',
    { id: id.data ?? CopyId.parse('unknown-copy') },
    { isEnabled: id.success },
  );
  return (
    <Answer of={found} rows={8}>
      {(answer) => <Copy {...answer} />}
    </Answer>
  );
}

function Copy({ copy, entries }: Output<'packets', 'copy'>) {
  const { search } = useLocation();
  const printing = usePrinting();
  const page = useRef<HTMLDivElement>(null);
  useFocusWhenListIsHidden(page);
  return (
    <div ref={page}>
      <PageHeader
        title={`${copy.numberText}: ${copy.recipient.name}`}
        back={{ to: `/packets/ledger${search}`, label: 'All copies' }}
        status={
          <span className={styles.tags}>
            <CopyTags copy={copy} />
          </span>
        }
        actions={<CopyActions copy={copy} printing={printing} />}
      />
      <Page>
        <CopyWarning copy={copy} />
        {copy.state === 'produced' && <PrintPanel copies={[copy]} printing={printing} />}
        <CopyFacts copy={copy} />
        <Shown entries={entries} state={copy.state} />
      </Page>
    </div>
  );
}

/** On a narrow window the list gives way to the copy: whoever opened a row must not lose their place. */
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

import { Eye, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Edition } from '../../../../contract/domain/copies.ts';
import { FORM_KINDS, FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { PdfPages } from '../../../ui/pdf-pages.tsx';
import { usePrintSheet } from '../../../ui/print-sheet.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import styles from './print.module.css';
import { usePages } from './use-pages.ts';
import type { Sheet } from './use-pages.ts';

const FORM_OPTIONS = FORM_KINDS.map((kind) => ({ id: kind, label: FORM_LABELS[kind] }));
const SHEET_OPTIONS = [
  { id: 'forms', label: 'Forms for signing', detail: 'With the name filled in' },
  {
    id: 'member-sheet',
    label: 'The member’s sheet',
    detail: 'All that the office holds and shows, to check and correct',
  },
] as const;
const EDITION_OPTIONS = [
  { id: 'standard', label: 'Standard' },
  { id: 'large', label: 'Large print' },
] as const;

interface PrintChoicesProps {
  readonly memberId: string | null;
  /** The edition that the member prefers. */
  readonly edition: Edition;
}

/** What to print, in which size, and the pages before they go to the printer. */
export function PrintChoices({ memberId, edition: preferred }: PrintChoicesProps) {
  const [sheet, setSheet] = useState<Sheet>('forms');
  const [kinds, setKinds] = useState<readonly FormKind[]>(FORM_KINDS);
  const [edition, setEdition] = useState<Edition>(preferred);
  const pages = usePages({ memberId, sheet, kinds, edition });
  const isNothing = sheet === 'forms' && kinds.length === 0;
  return (
    <div className={styles.columns}>
      <Card title="What to print">
        <Stack gap={16}>
          {memberId !== null && (
            <RadioGroup label="Sheets" options={SHEET_OPTIONS} value={sheet} onChange={setSheet} />
          )}
          {sheet === 'forms' && (
            <CheckboxGroup label="Forms" options={FORM_OPTIONS} value={kinds} onChange={setKinds} />
          )}
          <RadioGroup label="Size" options={EDITION_OPTIONS} value={edition} onChange={setEdition} isInRow />
          <div>
            <Button
              tone={pages.pdf === null ? 'primary' : 'secondary'}
              icon={Eye}
              isDisabled={isNothing}
              isPending={pages.isPending}
              onPress={pages.make}
            >
              Show the pages
            </Button>
          </div>
          <RefusalNotice error={pages.error} />
        </Stack>
      </Card>
      {pages.pdf !== null && (
        <Preview pdf={pages.pdf} what={sheet === 'forms' ? 'forms' : 'member-sheet'} memberId={memberId} />
      )}
    </div>
  );
}

interface PreviewProps {
  readonly pdf: Uint8Array;
  readonly what: 'forms' | 'member-sheet';
  readonly memberId: string | null;
}

const SAID = { sent: 'Sent to the printer', cancelled: 'Not printed', failed: 'Not printed' } as const;

/** Where the choices stand above the pages, the pages must not come up unseen. */
const bringIntoSight = (pages: HTMLDivElement | null): void => pages?.scrollIntoView({ block: 'nearest' });

function Preview({ pdf, what, memberId }: PreviewProps) {
  const sheet = usePrintSheet();
  const [error, setError] = useState<unknown>(null);
  const [hasFailed, setFailed] = useState(false);
  const print = async () => {
    setError(null);
    try {
      const outcome = await sheet.print([pdf], { what, subjects: memberId === null ? [] : [memberId] });
      setFailed(outcome === 'failed');
      announce(SAID[outcome]);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <div ref={bringIntoSight} className={styles.preview}>
      <Card
        title="Pages"
        actions={
          <Row gap={8}>
            <Button
              tone="primary"
              icon={Printer}
              isPending={sheet.progress !== null}
              onPress={() => void print()}
            >
              Print
            </Button>
          </Row>
        }
      >
        {hasFailed && (
          <Notice tone="danger" title="The pages did not reach the printer" isUrgent>
            Nothing came out. Check the printer and print again.
          </Notice>
        )}
        <RefusalNotice error={error} />
        <PdfPages bytes={pdf} label={what === 'forms' ? 'Forms for signing' : 'Member’s sheet'} />
      </Card>
    </div>
  );
}

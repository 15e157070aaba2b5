import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { FormKind } from '../../../contract/domain/forms.ts';
import { useAsk } from '../../lib/asking.ts';
import type { MemberPanelProps } from '../../lib/features.ts';
import { Answer } from '../../ui/answer.tsx';
import { Stack } from '../../ui/stack.tsx';
import { FormCard } from './form-card.tsx';
import { RecordDialog } from './record/record-dialog.tsx';
import { ScanDialog } from './scans/scan-dialog.tsx';
import { byKind } from './words.ts';

const RECORD = 'record';

/** The three required forms of a member: what counts today, its scan, what came before. */
export function FormsPanel({ memberId }: MemberPanelProps) {
  const found = useAsk('forms', 'list', { memberId });
  const [asked, setAsked] = useSearchParams();
  const [scanId, setScanId] = useState<string | null>(null);
  const wanted = FormKind.safeParse(asked.get(RECORD));
  return (
    <Answer of={found}>
      {(forms) => (
        <Stack gap={16}>
          {byKind(forms).map((each) => (
            <FormCard
              key={each.kind}
              of={each}
              onRecord={() => setAsked({ [RECORD]: each.kind }, { replace: true })}
              onShowScan={setScanId}
            />
          ))}
          {wanted.success && (
            <RecordDialog
              key={wanted.data}
              memberId={memberId}
              kind={wanted.data}
              onClose={() => setAsked({}, { replace: true })}
            />
          )}
          {scanId !== null && <ScanDialog scanId={scanId} onClose={() => setScanId(null)} />}
        </Stack>
      )}
    </Answer>
  );
}

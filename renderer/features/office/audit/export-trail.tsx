import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { AuditFilter } from '../../../../contract/audit.ts';
import { call } from '../../../lib/desk.ts';
import { plural } from '../../../lib/format.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface ExportTrailProps {
  readonly filter: AuditFilter;
}

/** Saves what the filters leave as a CSV file, after the warning that it leaves the office's encryption (R10). */
export function ExportTrail({ filter }: ExportTrailProps) {
  const [isAsking, setIsAsking] = useState(false);
  const save = useMutation({
    mutationFn: () => call('audit', 'export', filter),
    onSuccess: ({ isSaved, records }) => {
      announce(isSaved ? `${plural(records, 'record')} saved outside the office` : 'Not saved');
      setIsAsking(false);
    },
  });
  return (
    <>
      <Button icon={Download} onPress={() => setIsAsking(true)}>
        Save as a file
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Save the audit trail outside the office?"
        safeLabel="Keep it in the office"
        confirmLabel="Save as CSV"
        tone="danger"
        onConfirm={() => save.mutate()}
        isPending={save.isPending}
        error={save.error}
      >
        <p>
          All records that the filters leave are saved, with the names of your accounts and without the name
          of any member. The file is not encrypted: whoever can read it learns when this office did what.
        </p>
        <p>
          Save it only where your office’s rules allow, and delete it as soon as it has served. This is
          recorded in the audit trail.
        </p>
      </ConfirmDialog>
    </>
  );
}

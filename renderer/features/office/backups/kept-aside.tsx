import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptAside as Aside } from '../../../../contract/backups.ts';
import { useTell } from '../../../lib/asking.ts';
import { formatBytes, formatDateTime } from '../../../lib/format.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { Table } from '../../../ui/table.tsx';

interface KeptAsideProps {
  readonly offices: readonly Aside[];
  readonly mayDelete: boolean;
}

export const nameOf = (folder: string): string => folder.split(/[\\/]/).at(-1) ?? folder;
/** Where the window remembers, until the lock, what an office kept aside has. */
export const missedKey = (folder: string) => ['missed', folder];
export const whenOf = ({ at }: Aside): string => (at === null ? 'Not known' : formatDateTime(at));

/** The offices that restores put aside. Whether one is still needed is for a person to decide. */
export function KeptAside({ offices, mayDelete }: KeptAsideProps) {
  const [asked, setAsked] = useState<Aside | null>(null);
  const [hasRest, setRest] = useState(false);
  if (offices.length === 0) return null;
  return (
    <Card title="Kept aside by a restore">
      <Stack gap={12}>
        <p>
          Each of these is the office as it was before a backup took its place. It lies in the office’s
          folder, encrypted, and opens like any office. The program never deletes one by itself.
        </p>
        {hasRest && (
          <Notice tone="attention" title="The folder is still there" isUrgent>
            What belongs to the program is deleted. Something else lies in the folder: look at it, and delete
            the folder yourself.
          </Notice>
        )}
        <Table
          label="Kept aside by a restore"
          rows={offices}
          rowKey={({ folder }) => folder}
          columns={[
            { id: 'at', label: 'Kept aside on', isRowHeader: true, cell: whenOf },
            { id: 'folder', label: 'Folder', width: '2fr', cell: ({ folder }) => nameOf(folder) },
            { id: 'size', label: 'Size', align: 'end', cell: ({ bytes }) => formatBytes(bytes) },
            ...(mayDelete
              ? [
                  {
                    id: 'do',
                    label: 'Actions',
                    width: '2fr',
                    cell: (one: Aside) => (
                      <Row>
                        <ButtonLink
                          tone="quiet"
                          spoken={`What to enter again: kept aside on ${whenOf(one)}`}
                          to={`/office/kept-aside/${nameOf(one.folder)}`}
                        >
                          What to enter again
                        </ButtonLink>
                        <Button
                          tone="quiet"
                          spoken={`Delete what was kept aside on ${whenOf(one)}`}
                          onPress={() => setAsked(one)}
                        >
                          Delete…
                        </Button>
                      </Row>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Stack>
      {asked && (
        <DeleteDialog
          aside={asked}
          onClose={() => setAsked(null)}
          onDone={(isGone) => {
            setRest(!isGone);
            setAsked(null);
          }}
        />
      )}
    </Card>
  );
}

interface DeleteDialogProps {
  readonly aside: Aside;
  readonly onClose: () => void;
  readonly onDone: (isGone: boolean) => void;
}

/** Says what is lost. It is done only once somebody said that it was agreed on. */
function DeleteDialog({ aside, onClose, onDone }: DeleteDialogProps) {
  const remove = useTell('backups', 'removeKeptAside', { refreshes: ['today'] });
  const cache = useQueryClient();
  const [isAgreed, setAgreed] = useState(false);
  const confirm = async () => {
    const { isGone } = await remove.mutateAsync({ folder: aside.folder });
    cache.removeQueries({ queryKey: missedKey(aside.folder) });
    if (isGone) announce('Deleted');
    onDone(isGone);
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Delete the office kept aside on ${whenOf(aside)}?`}
      confirmLabel="Delete for good"
      safeLabel="Keep it"
      tone="danger"
      isBlocked={!isAgreed}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirm().catch(() => undefined)}
    >
      <p>
        What was done between the backup that was restored and that moment is only in this folder: members,
        forms, notices, who holds whose page, and its audit trail. Nothing brings it back. The office you work
        in does not change. The audit trail records that you deleted it.
      </p>
      <Checkbox value={isAgreed} onChange={setAgreed}>
        Nobody needs it; your records officer agreed
      </Checkbox>
    </ConfirmDialog>
  );
}

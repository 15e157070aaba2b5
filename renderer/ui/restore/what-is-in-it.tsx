import type { BackupSummary } from '../../../contract/backups.ts';
import { formatBytes, formatCount, formatDateTime } from '../../lib/format.ts';
import { KeyValues } from '../key-values.tsx';

/** What a backup says of itself. */
export function WhatIsInIt({ summary }: { readonly summary: BackupSummary }) {
  const { madeAt, counts, trail, programVersion, bytes } = summary;
  return (
    <KeyValues
      items={[
        { label: 'Made', value: formatDateTime(madeAt) },
        { label: 'Members', value: formatCount(counts.members) },
        { label: 'Contact methods', value: formatCount(counts.contacts) },
        { label: 'Forms', value: formatCount(counts.forms) },
        { label: 'Packets', value: formatCount(counts.copies) },
        { label: 'Meetings', value: formatCount(counts.meetings) },
        { label: 'Audit records', value: `${formatCount(trail.count)}, the last sealed ${trail.head}` },
        { label: 'Size', value: formatBytes(bytes) },
        { label: 'Made with', value: `Liaison Desk ${programVersion}` },
      ]}
    />
  );
}

import { FileWarning } from 'lucide-react';
import { COPY_STATE_LABELS } from '../../../contract/domain/copies.ts';
import type { CopyView } from '../../../contract/packets.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { COPY_LOOK } from './words.ts';

/** Where a copy stands; and, when it is so, that it shows what may no longer be shown. */
export function CopyTags({ copy }: { readonly copy: Pick<CopyView, 'state' | 'isOutOfDate'> }) {
  const { tone, icon } = COPY_LOOK[copy.state];
  return (
    <>
      <StatusTag tone={tone} icon={icon}>
        {COPY_STATE_LABELS[copy.state]}
      </StatusTag>
      {copy.isOutOfDate && (
        <StatusTag tone="danger" icon={FileWarning}>
          Out of date
        </StatusTag>
      )}
    </>
  );
}

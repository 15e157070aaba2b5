import { FileWarning } from 'lucide-react';
import { COPY_STATE_LABELS } from '../../../contract/domain/copies.ts';
import type { CopyView } from '../../../contract/packets.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { COPY_LOOK } from './words.ts';

interface CopyTagsProps {
  readonly copy: Pick<CopyView, 'state' | 'isOutOfDate'>;
}

/** Where a copy stands, in one tag: for the rows of a list. */
export function CopyTag({ copy }: CopyTagsProps) {
  const { tone, icon } = COPY_LOOK[copy.state];
  const word = COPY_STATE_LABELS[copy.state];
  return copy.isOutOfDate ? (
    <StatusTag tone="danger" icon={FileWarning}>
      {word} · out of date
    </StatusTag>
  ) : (
    <StatusTag tone={tone} icon={icon}>
      {word}
    </StatusTag>
  );
}

/** Where a copy stands; and, when it is so, that it shows what may no longer be shown. */
export function CopyTags({ copy }: CopyTagsProps) {
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

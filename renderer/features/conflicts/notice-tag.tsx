import type { NoticeView } from '../../../contract/conflicts.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { lookOf } from './words.ts';

/** How a notice stands, in one tag. */
export function NoticeTag({ notice }: { readonly notice: NoticeView }) {
  const { tone, icon, word } = lookOf(notice);
  return (
    <StatusTag tone={tone} icon={icon}>
      {word}
    </StatusTag>
  );
}

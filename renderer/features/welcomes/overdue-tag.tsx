import { TriangleAlert } from 'lucide-react';
import type { WelcomeView } from '../../../contract/welcomes.ts';
import { StatusTag } from '../../ui/status-tag.tsx';

/** Says that a welcome is past its day; nothing before that. */
export function OverdueTag({ welcome }: { readonly welcome: Pick<WelcomeView, 'isOverdue'> }) {
  if (!welcome.isOverdue) return null;
  return (
    <StatusTag tone="attention" icon={TriangleAlert}>
      Overdue
    </StatusTag>
  );
}

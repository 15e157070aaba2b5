import type { AuditKind } from '../../../../contract/audit.ts';
import type { Tone } from '../../../ui/status-tag.tsx';

export const KIND_TONES: Readonly<Record<AuditKind, Tone>> = {
  'sign-in': 'neutral',
  view: 'neutral',
  change: 'brand',
  print: 'attention',
  refusal: 'danger',
  export: 'attention',
};

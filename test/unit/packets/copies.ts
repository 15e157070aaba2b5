import { copyNumberText } from '../../../contract/domain/copies.ts';
import { CopyId, MemberId, RunId } from '../../../contract/domain/ids.ts';
import type { CopyView } from '../../../contract/packets.ts';

/** A printed copy as the window gets it; what a test says of it replaces the rest. */
export function copyView(number: number, said: Partial<CopyView> = {}): CopyView {
  return {
    id: CopyId.parse(`copy-${String(number).padStart(6, '0')}`),
    number,
    numberText: copyNumberText(number),
    runId: RunId.parse('run-000001'),
    recipient: { id: MemberId.parse('member-0001'), name: 'Ana Little Plume' },
    edition: 'standard',
    state: 'printed',
    producedAt: '2026-11-20T17:00:00.000Z',
    printedAt: null,
    issuedAt: null,
    issuedHow: null,
    closedAt: null,
    pages: 4,
    sha256: '',
    isOutOfDate: false,
    ...said,
  };
}

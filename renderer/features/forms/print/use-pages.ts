import { useState } from 'react';
import type { Edition } from '../../../../contract/domain/copies.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import { useTell } from '../../../lib/asking.ts';

export type Sheet = 'forms' | 'member-sheet';

interface Wanted {
  readonly memberId: string | null;
  readonly sheet: Sheet;
  readonly kinds: readonly FormKind[];
  readonly edition: Edition;
}

interface Made {
  /** What they were made for. */
  readonly wanted: string;
  readonly pdf: Uint8Array;
}

/** The pages for what is wanted: made on request (every making is audited), gone when something else is wanted. */
export function usePages(asked: Wanted) {
  const { memberId, sheet, kinds, edition } = asked;
  const [made, setMade] = useState<Made | null>(null);
  const forms = useTell('forms', 'print');
  const ofMember = useTell('forms', 'memberSheet');
  const wanted = JSON.stringify(asked);
  const { isPending, error } = sheet === 'forms' ? forms : ofMember;
  const make = () => {
    const keep = { onSuccess: ({ pdf }: { readonly pdf: Uint8Array }) => setMade({ wanted, pdf }) };
    if (sheet === 'forms') forms.mutate({ kinds: [...kinds], memberId, edition }, keep);
    else if (memberId !== null) ofMember.mutate({ memberId, edition }, keep);
  };
  return { pdf: made?.wanted === wanted ? made.pdf : null, make, isPending, error };
}

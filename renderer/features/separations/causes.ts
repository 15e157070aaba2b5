import type { MemberId } from '../../../contract/domain/ids.ts';
import type { SeparationView } from '../../../contract/separations.ts';

/** Why two members are kept apart, in words, as the page of one of them says it. A wish has no reason (R5). */
export function causeInWords({
  source,
  askedBy,
  memberId,
}: Pick<SeparationView, 'source' | 'askedBy' | 'memberId'>): string {
  switch (source) {
    case 'staff':
      return 'by staff';
    case 'conflict':
      return 'by a conflict notice';
    case 'wish':
    default:
      return askedBy === null ? 'a wish' : askedBy === memberId ? 'their own wish' : 'the other’s wish';
  }
}

/** Each other member once, with every cause. */
export function byOther(separations: readonly SeparationView[]): readonly (readonly SeparationView[])[] {
  return [...Map.groupBy(separations, ({ otherId }) => otherId).values()];
}

/** Whose word lifts a wish: that of the one whose wish it is. */
export const whoseWord = ({ askedBy, memberId }: SeparationView): MemberId => askedBy ?? memberId;

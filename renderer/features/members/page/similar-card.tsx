import type { SimilarMember } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

const BECAUSE: Readonly<Record<SimilarMember['because'][number], string>> = {
  'same-name': 'same name',
  'similar-name': 'similar name',
  'same-phone': 'same phone number',
  'same-email': 'same e-mail address',
  'same-address': 'same address',
};

/** What two records share: "same name, same phone number". */
export const becauseInWords = ({ because }: Pick<SimilarMember, 'because'>): string =>
  because.map((reason) => BECAUSE[reason]).join(', ');

/** Says when another record may be of the same person; nothing otherwise. */
export function SimilarCard({ memberId }: { readonly memberId: string }) {
  const canMerge = useCan('members.merge');
  const { data = [] } = useAsk('members', 'similar', { id: memberId }, { isEnabled: canMerge });
  if (data.length === 0) return null;
  return (
    <Notice
      tone="info"
      title="Another record may be of the same person"
      actions={<ButtonLink to={`/members/${memberId}/merge`}>Compare records</ButtonLink>}
    >
      {data.slice(0, 3).map((each) => (
        <p key={each.member.id}>
          {each.member.name}
          {each.member.town === '' ? '' : `, ${each.member.town}`}: {becauseInWords(each)}
        </p>
      ))}
    </Notice>
  );
}

import { EXPERIENCE_AREAS } from '../../../../contract/domain/members.ts';
import type { MemberView } from '../../../../contract/members.ts';
import { formatDate } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';

/** The member's facts. */
export function FactsCard({ member }: { readonly member: MemberView }) {
  return (
    <Card title="Facts">
      <KeyValues
        items={[
          { label: 'Given name', value: member.givenName },
          { label: 'Family name', value: member.familyName },
          { label: 'Goes by', value: member.preferredName },
          { label: 'Town', value: member.town },
          { label: 'County', value: member.county },
          { label: 'Told of the network by', value: member.referredBy },
          { label: 'Print', value: member.prefersLargePrint ? 'Large print' : 'Standard' },
          { label: 'Welcomes newcomers', value: member.isWillingToWelcome ? 'Willing' : 'No' },
          { label: 'Record since', value: formatDate(member.createdAt) },
          { label: 'Status since', value: formatDate(member.statusSince) },
        ]}
      />
    </Card>
  );
}

/** The areas of shared experience, as the member chose them. */
export const areasOf = ({ experience }: Pick<MemberView, 'experience'>): string =>
  experience.map((area) => EXPERIENCE_AREAS[area]).join('\n');

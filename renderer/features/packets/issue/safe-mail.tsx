import { isMailable } from '../../../../contract/domain/addresses.ts';
import type { ContactView } from '../../../../contract/contacts.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SafeContact, contactName } from '../../../ui/safe-contact.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** Whether a packet can be mailed there: a postal address that may be used and is complete, an ACP one with its PMB code. */
export const mailable = ({ mayUse, point }: Pick<ContactView, 'mayUse' | 'point'>): boolean =>
  mayUse && point.kind === 'post' && isMailable(point.address);

interface SafeMailProps {
  readonly memberId: string;
  readonly contacts: readonly ContactView[];
  readonly chosen: ContactView | null;
  readonly onChoose: (contactId: string) => void;
}

/** R7: the recipient's postal addresses with their rules; the one to send to is chosen among those that may be used. */
export function SafeMail({ memberId, contacts, chosen, onChoose }: SafeMailProps) {
  const postal = contacts.filter(({ kind }) => kind === 'post');
  const usable = postal.filter(mailable);
  return (
    <Stack gap={16}>
      {usable.length === 0 && <NoAddress memberId={memberId} isNone={postal.length === 0} />}
      {postal.map((contact) => (
        <Card key={contact.id} title={contactName(contact)}>
          <SafeContact contact={contact} />
          {contact.mayUse && !mailable(contact) && <Incomplete contact={contact} />}
        </Card>
      ))}
      {usable.length > 1 && (
        <RadioGroup
          label="Send it to"
          options={usable.map((contact) => ({
            id: contact.id,
            label: contactName(contact),
            detail: contact.display.replaceAll('\n', ', '),
          }))}
          value={chosen?.id ?? null}
          onChange={onChoose}
        />
      )}
    </Stack>
  );
}

function Incomplete({ contact }: { readonly contact: ContactView }) {
  const isProgram = contact.point.kind === 'post' && contact.point.address.isConfidentialProgram;
  return (
    <Notice tone="attention" title="Not complete enough for an envelope">
      {isProgram
        ? 'An address of the Address Confidentiality Program needs its PMB code, or the letter goes astray.'
        : 'Street, city, state and ZIP code are needed.'}
    </Notice>
  );
}

function NoAddress({ memberId, isNone }: { readonly memberId: string; readonly isNone: boolean }) {
  return (
    <Notice
      tone="attention"
      title={isNone ? 'No postal address is known' : 'No address may be used for this letter'}
      actions={<ButtonLink to={`/members/${memberId}/contacts`}>Open the contact methods</ButtonLink>}
    >
      Hand the packet over in person, or ask the member on a safe contact method first.
    </Notice>
  );
}

import type { ContactView } from '../../../../contract/contacts.ts';
import { releasedName } from '../../../../contract/domain/forms.ts';
import type { ReleaseScope } from '../../../../contract/domain/forms.ts';
import { EXPERIENCE_AREAS } from '../../../../contract/domain/members.ts';
import type { MemberView } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { contactName, rulesInWords } from '../../../ui/safe-contact.tsx';
import styles from './scope.module.css';

interface ScopePreviewProps {
  readonly memberId: string;
  readonly scope: ReleaseScope;
}

/** R3: what other members see with this release, as an entry in their packet. */
export function ScopePreview({ memberId, scope }: ScopePreviewProps) {
  const member = useAsk('members', 'get', { id: memberId });
  const contacts = useAsk('contacts', 'list', { memberId });
  if (member.data === undefined || contacts.data === undefined) return null;
  return <Entry member={member.data} contacts={contacts.data} scope={scope} />;
}

interface EntryProps {
  readonly member: MemberView;
  readonly contacts: readonly ContactView[];
  readonly scope: ReleaseScope;
}

function Entry({ member, contacts, scope }: EntryProps) {
  const shown = contacts.filter(({ id, mayUse }) => mayUse && scope.contacts.includes(id));
  const hidden = hiddenInWords(member, contacts, scope);
  return (
    <section className={styles.preview} aria-label="What other members see">
      <h3 className={styles.title}>What other members see</h3>
      <div className={styles.entry}>
        <p className={styles.name}>{releasedName(member, scope.nameForm)}</p>
        {scope.town && member.town !== '' && <p>{member.town}</p>}
        {shown.map((contact) => (
          <p key={contact.id} className={styles.contact}>
            {contact.display}
            <span className={styles.quiet}>{rulesInWords(contact).join(' · ')}</span>
          </p>
        ))}
        {scope.experience && member.experience.length > 0 && (
          <p>Offers to speak about: {member.experience.map((area) => EXPERIENCE_AREAS[area]).join(', ')}</p>
        )}
        {scope.ownWords && member.ownWords !== '' && <p className={styles.own}>“{member.ownWords}”</p>}
      </div>
      {hidden !== '' && <p className={styles.quiet}>Not shown: {hidden}</p>}
    </section>
  );
}

function hiddenInWords(member: MemberView, contacts: readonly ContactView[], scope: ReleaseScope): string {
  const hiddenContacts = contacts.filter(({ id, mayUse }) => !mayUse || !scope.contacts.includes(id));
  return [
    scope.nameForm === 'full' ? '' : 'Full name',
    scope.town || member.town === '' ? '' : 'Town',
    ...hiddenContacts.map(contactName),
    scope.experience || member.experience.length === 0 ? '' : 'What they offer to speak about',
    scope.ownWords || member.ownWords === '' ? '' : 'Own words',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

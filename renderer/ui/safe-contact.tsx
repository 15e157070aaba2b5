import { Ban, Mail, MapPin, Phone, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ContactView } from '../../contract/contacts.ts';
import { VOICEMAIL_LABELS } from '../../contract/domain/contacts.ts';
import type { ContactKind } from '../../contract/domain/contacts.ts';
import { classes } from '../lib/classes.ts';
import { formatDate } from '../lib/format.ts';
import { Icon } from './icon.tsx';
import styles from './safe-contact.module.css';
import { Row, Stack } from './stack.tsx';
import { StatusTag } from './status-tag.tsx';

const ICONS: Readonly<Record<ContactKind, LucideIcon>> = { phone: Phone, email: Mail, post: MapPin };

/** What the contact method is called in a sentence. */
export const CONTACT_WORDS: Readonly<Record<ContactKind, string>> = {
  phone: 'Phone',
  email: 'E-mail',
  post: 'Postal address',
};

/** A method by its name, without the number or address: "Phone: home". */
export const contactName = ({ kind, label }: Pick<ContactView, 'kind' | 'label'>): string =>
  label === '' ? CONTACT_WORDS[kind] : `${CONTACT_WORDS[kind]}: ${label}`;

/** The rules of one method, one sentence each, in the order in which they matter before a call or a letter (R7). */
export function rulesInWords(contact: ContactView): readonly string[] {
  const others =
    contact.whoElse === ''
      ? []
      : [`${contact.kind === 'phone' ? 'May also answer' : 'May also open it'}: ${contact.whoElse}`];
  return [
    ...(contact.kind === 'phone' ? [VOICEMAIL_LABELS[contact.voicemail]] : []),
    ...others,
    ...(contact.bestTimes === '' ? [] : [`Best times: ${contact.bestTimes}`]),
  ];
}

/** "Last confirmed Nov 24, 2026", or that it never was. */
export const confirmedInWords = ({ confirmedOn }: ContactView): string =>
  confirmedOn === null ? 'Never confirmed' : `Last confirmed ${formatDate(confirmedOn)}`;

/**
 * R7: a contact method as it is read aloud, with the member's rules beside it and a warning when they want confirming. One that
 * must not be used is struck through and cannot be marked or copied.
 */
export function SafeContact({ contact }: { readonly contact: ContactView }) {
  const mayUse = contact.mayUse;
  return (
    <Stack gap={8}>
      <div className={styles.method}>
        <Icon of={mayUse ? ICONS[contact.kind] : Ban} />
        {mayUse ? (
          <span className={styles.text}>{contact.display}</span>
        ) : (
          <s className={classes(styles.text, styles.forbidden)} onCopy={(event) => event.preventDefault()}>
            {contact.display}
          </s>
        )}
      </div>
      <Tags contact={contact} />
      {mayUse && (
        <ul className={styles.rules}>
          {rulesInWords(contact).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{confirmedInWords(contact)}</p>
    </Stack>
  );
}

function Tags({ contact }: { readonly contact: ContactView }) {
  const isProgram = contact.point.kind === 'post' && contact.point.address.isConfidentialProgram;
  return (
    <Row gap={8}>
      {!contact.mayUse && (
        <StatusTag tone="danger" icon={Ban}>
          Do not use
        </StatusTag>
      )}
      {contact.mayUse && contact.isConfirmationDue && (
        <StatusTag tone="attention" icon={TriangleAlert}>
          Ask whether this is still safe
        </StatusTag>
      )}
      {isProgram && (
        <StatusTag tone="brand" icon={ShieldCheck}>
          Address Confidentiality Program
        </StatusTag>
      )}
      <StatusTag tone="neutral">
        {contact.isShownToMembers ? 'Members see it' : 'Members do not see it'}
      </StatusTag>
    </Row>
  );
}

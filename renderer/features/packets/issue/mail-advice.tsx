import type { ContactView } from '../../../../contract/contacts.ts';
import { Notice } from '../../../ui/notice.tsx';
import styles from '../packets.module.css';

interface MailAdviceProps {
  readonly contact: ContactView;
  /** A letter has nothing in it that could be collected instead. */
  readonly isLetter?: boolean;
}

/** What to mind before something goes into the mail (docs: safe mail; the Postal Service's Informed Delivery shows pictures of envelopes). */
export function MailAdvice({ contact, isLetter = false }: MailAdviceProps) {
  const isProgram = contact.point.kind === 'post' && contact.point.address.isConfidentialProgram;
  return (
    <>
      {contact.isConfirmationDue && (
        <Notice tone="attention" title="Ask first whether this address is still safe">
          It was not confirmed lately. Somebody else may open the mail there now.
        </Notice>
      )}
      {isProgram && (
        <Notice tone="attention" title="Address Confidentiality Program">
          The PMB code must be on the envelope; the printed envelope has it. Send it as a first-class letter:
          packages and presorted mail are not forwarded.
        </Notice>
      )}
      <Notice tone="info" title="Use a plain envelope">
        <ul className={styles.advice}>
          <li>Nothing on it that tells what is inside: no name of the network, no stamp of the office.</li>
          <li>
            The Postal Service photographs envelopes and shows the pictures to whoever signed up for Informed
            Delivery at that address. That may not be the member.
          </li>
          {!isLetter && <li>Collecting the packet in person is safer: offer it.</li>}
        </ul>
      </Notice>
    </>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import { copyMayBecome } from '../../../../contract/domain/copies.ts';
import type { HolderRecall, RecalledCopy } from '../../../../contract/recalls.ts';
import { formatDate } from '../../../lib/format.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import { ClosingDialog } from '../copy/closing-dialog.tsx';
import type { Ending } from '../copy/closing-dialog.tsx';
import { STEP_LOOK } from '../copy/copy-steps.ts';
import styles from '../packets.module.css';
import { noticeInWords } from './notice-words.ts';

const ENDINGS = ['returned', 'destroyed', 'unaccounted'] as const satisfies readonly Ending[];

interface RecalledCopyLineProps {
  readonly copy: RecalledCopy;
  readonly holder: HolderRecall['holder'];
  /** Before the copy's number, where the holder is not named above. */
  readonly isNamed?: boolean;
}

/** One copy with what was done to get it back, and the buttons for its honest end (R13). */
export function RecalledCopyLine({ copy, holder, isNamed = false }: RecalledCopyLineProps) {
  const [ending, setEnding] = useState<Ending | null>(null);
  const canIssue = useCan('packets.issue');
  const { copyId, numberText, state, issuedAt, notices } = copy;
  const closing = { id: copyId, numberText, state, recipient: holder };
  return (
    <li className={styles.person}>
      <span className={styles.words}>
        <Link to={`/packets/ledger/${copyId}`}>{isNamed ? `${holder.name}, ${numberText}` : numberText}</Link>
        <span className={styles.small}>Issued {formatDate(issuedAt)}</span>
        {notices.map((notice) => (
          <span key={notice.at} className={styles.small}>
            {noticeInWords(notice)}
          </span>
        ))}
        {notices.length === 0 && <span className={styles.small}>Nobody has asked for it yet</span>}
      </span>
      {canIssue && (
        <span className={styles.tags}>
          {ENDINGS.filter((one) => copyMayBecome(state, one)).map((one) => (
            <Button
              key={one}
              icon={STEP_LOOK[one].icon}
              spoken={`${STEP_LOOK[one].label} ${numberText}`}
              onPress={() => setEnding(one)}
            >
              {STEP_LOOK[one].label}
            </Button>
          ))}
        </span>
      )}
      {ending !== null && <ClosingDialog copies={[closing]} as={ending} onClose={() => setEnding(null)} />}
    </li>
  );
}

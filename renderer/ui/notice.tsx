import { CircleAlert, CircleCheck, Info, RotateCcw, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { wordsOf } from '../lib/messages.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'attention' | 'danger' | 'good';

const ICONS: Readonly<Record<NoticeTone, LucideIcon>> = {
  info: Info,
  attention: TriangleAlert,
  danger: CircleAlert,
  good: CircleCheck,
};

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Spoken when it appears. */
  readonly isUrgent?: boolean;
}

/** Something to know, in its place on the screen. */
export function Notice({ tone, title, children, actions, isUrgent = false }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[tone])} {...(isUrgent ? { role: 'alert' } : {})}>
      <Icon of={ICONS[tone]} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children !== undefined && <div className={styles.body}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

interface RefusalNoticeProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** A refusal in plain words: what happened, what is safe, what to do. Nothing when there is no error. */
export function RefusalNotice({ error, onRetry }: RefusalNoticeProps) {
  if (error === null || error === undefined) return null;
  const { title, body } = wordsOf(error);
  const retry = onRetry && (
    <Button onPress={onRetry} icon={RotateCcw}>
      Try again
    </Button>
  );
  return (
    <Notice tone="danger" title={title} isUrgent {...(retry ? { actions: retry } : {})}>
      {body}
    </Notice>
  );
}

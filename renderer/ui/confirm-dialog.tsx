import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { RefusalNotice } from './notice.tsx';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The question. */
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The verb that does it. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly tone?: 'primary' | 'danger';
  /** The verb that leaves everything as it is. */
  readonly safeLabel?: string;
  /** Something must be said first: the verb cannot be pressed yet. */
  readonly isBlocked?: boolean;
  readonly isPending?: boolean;
  readonly error?: unknown;
}

/** Asks once, in words that say what will happen; the safe choice has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    onClose,
    title,
    children,
    confirmLabel,
    onConfirm,
    tone = 'primary',
    safeLabel = 'Cancel',
  } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      width="narrow"
      isQuestion
      footer={
        <>
          <Button onPress={onClose} takesFocus>
            {safeLabel}
          </Button>
          <Button
            tone={tone}
            onPress={onConfirm}
            isPending={props.isPending ?? false}
            isDisabled={props.isBlocked ?? false}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      <RefusalNotice error={props.error} />
    </Dialog>
  );
}

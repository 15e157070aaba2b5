import { X } from 'lucide-react';
import { createContext } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { IconButton } from './icon-button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly footer?: ReactNode;
  readonly width?: 'narrow' | 'normal' | 'wide' | 'full';
  /** A question that must be answered: spoken as such, and only its buttons close it. */
  readonly isQuestion?: boolean;
}

/** Whether a part stands in a dialog: a form there has its buttons at the dialog's foot. */
export const InDialog = createContext(false);

/** A window over the screen. Escape closes it, the focus stays inside and goes back afterwards. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, footer, width = 'normal', isQuestion = false } = props;
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog ?? ''} role={isQuestion ? 'alertdialog' : 'dialog'}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {!isQuestion && <IconButton label="Close" icon={X} slot="close" />}
          </header>
          <div className={styles.body}>
            <InDialog value={true}>{children}</InDialog>
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

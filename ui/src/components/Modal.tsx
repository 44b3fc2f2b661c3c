// A dialog over the page: for making something new, never for "are you sure".
import type { ReactNode } from "react";
import { Dialog, Heading, Modal as Frame, ModalOverlay } from "react-aria-components";
import styles from "./Modal.module.css";

interface ModalProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** False while something must be waited for or answered. */
  dismissable?: boolean;
}

export function Modal({ title, open, onClose, children, wide, dismissable = true }: ModalProps) {
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
    >
      <Frame className={`${styles.frame} ${wide ? styles.wide : ""}`}>
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title} level={2}>{title}</Heading>
          {children}
        </Dialog>
      </Frame>
    </ModalOverlay>
  );
}

/** The row of buttons at a dialog's or form's end; the main one comes first in reading order. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

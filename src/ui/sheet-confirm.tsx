import type { ReactNode } from "react";
import { BigButton } from "./big-button";
import { Notice } from "./notice";
import { Sheet } from "./sheet";

export type SheetConfirmProps = {
  isOpen: boolean;
  title: string;
  /** What will happen, before it happens. */
  children: ReactNode;
  confirmText: string;
  cancelText?: string;
  kind?: "main" | "danger";
  isRunning?: boolean;
  runningText?: string;
  /** Why the last try failed; the sheet stays open with it. */
  error?: string | null;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once before something that matters, with what will happen in words. */
export function SheetConfirm(props: SheetConfirmProps) {
  const { isOpen, title, children, confirmText, cancelText = "先不了", kind = "main", isRunning = false } = props;
  const footer = (
    <>
      <BigButton
        kind={kind}
        text={confirmText}
        isRunning={isRunning}
        runningText={props.runningText ?? "请稍等…"}
        onPress={props.onConfirm}
      />
      <BigButton kind="quiet" text={cancelText} isDisabled={isRunning} onPress={props.onClose} />
    </>
  );
  return (
    <Sheet isOpen={isOpen} title={title} onClose={isRunning ? () => undefined : props.onClose} footer={footer}>
      {props.error ? <Notice kind="error" text={props.error} /> : null}
      {children}
    </Sheet>
  );
}

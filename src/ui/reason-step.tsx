import { useState } from "react";
import { BigButton, type BigButtonProps } from "./big-button";
import { ReasonSheet, type ReasonSheetProps } from "./reason-sheet";

export type ReasonStepProps = Omit<ReasonSheetProps, "onConfirm" | "onClose"> & {
  /** The button that opens the sheet. */
  button: Pick<BigButtonProps, "text" | "kind" | "icon">;
  /** Sends the reason; true once the cloud said yes. */
  send: (reason: string) => Promise<boolean>;
  onDone: () => void;
  /** The sheet was closed after a failure, so what the page shows may be old. */
  onStale?: () => void;
};

/** A step that asks why before it is done: a button, and the sheet it opens. */
export function ReasonStep({ button, send, onDone, onStale, ...sheet }: ReasonStepProps) {
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const confirm = async (reason: string) => {
    const isDone = await send(reason);
    setFailed(!isDone);
    if (!isDone) return;
    setAsking(false);
    onDone();
  };
  const close = () => {
    setAsking(false);
    if (hasFailed) onStale?.();
    setFailed(false);
  };
  return (
    <>
      <BigButton kind="quiet" {...button} onPress={() => setAsking(true)} />
      {isAsking ? (
        <ReasonSheet
          {...sheet}
          error={hasFailed ? sheet.error : null}
          onConfirm={(reason) => void confirm(reason)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

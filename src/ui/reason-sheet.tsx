import { useState } from "react";
import { BigButton, type BigButtonProps } from "./big-button";
import { ChoiceChips } from "./choice-chips";
import { Notice } from "./notice";
import { reasonText } from "./reason-text";
import { Sheet } from "./sheet";
import { TextArea } from "./text-area";

export type ReasonSheetProps = {
  title: string;
  /** What follows, said before it happens; null when there is nothing to say. */
  follows?: string | null;
  isFollowsGrave?: boolean;
  /** Over the reasons: "为什么取消". */
  label: string;
  reasons: readonly string[];
  /** Offers own words too; left out, a tapped reason is all that is asked for. */
  ownWords?: { label: string; placeholder: string };
  /** What the cloud takes at most. */
  maxLength?: number;
  confirm: Required<Pick<BigButtonProps, "text" | "runningText">> & Pick<BigButtonProps, "kind">;
  cancelText?: string;
  isRunning: boolean;
  /** Why the last try failed; the sheet stays open with it. */
  error: string | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks why, with one tap or a few words, before something that is hard to undo. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { title, follows, label, reasons, ownWords, maxLength = 100, confirm, isRunning, error } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const reason = reasonText(chosen, typed, maxLength);
  const footer = (
    <>
      <BigButton
        {...confirm}
        isRunning={isRunning}
        isDisabled={reason === ""}
        whyDisabled={ownWords ? "先点一个原因，或写一句" : "先点一下原因"}
        onPress={() => props.onConfirm(reason)}
      />
      <BigButton kind="quiet" text={props.cancelText ?? "先不了"} isDisabled={isRunning} onPress={props.onClose} />
    </>
  );
  return (
    <Sheet isOpen title={title} onClose={isRunning ? () => undefined : props.onClose} footer={footer}>
      {follows ? <Notice kind={props.isFollowsGrave ? "warning" : "info"} text={follows} /> : null}
      <ChoiceChips
        label={label}
        choices={reasons.map((text) => ({ value: text, text }))}
        chosen={chosen === null ? [] : [chosen]}
        onChange={([next]) => setChosen(next === chosen ? null : (next ?? null))}
      />
      {ownWords ? (
        <TextArea
          label={ownWords.label}
          placeholder={ownWords.placeholder}
          isOptional={chosen !== null}
          maxLength={maxLength - 20}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      {error ? <Notice kind="error" text={error} /> : null}
    </Sheet>
  );
}

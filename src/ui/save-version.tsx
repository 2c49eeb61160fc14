import { useState, type ReactNode } from "react";
import { beginMs, begins, type Begin } from "../time/begin-times";
import { BigButton } from "./big-button";
import { Card } from "./card";
import { ChoiceChips } from "./choice-chips";
import { Notice } from "./notice";
import { TextField } from "./text-field";

/** From when a rule holds: the moment for the cloud, undefined while no day is chosen, and what was tapped and typed. */
export function useBegin(nowMs: number) {
  const [begin, setBegin] = useState<Begin>("tomorrow");
  const [typed, setTyped] = useState("");
  return { begin, setBegin, typed, setTyped, validFromMs: beginMs(begin, typed, nowMs) };
}

type SaveVersionProps = {
  begin: ReturnType<typeof useBegin>;
  /** Why it cannot be looked at yet; null when it can. */
  unready: string | null;
  looking: { look: () => Promise<void>; isRunning: boolean; failure: { sentence: string } | null };
  /** What it would change; null until somebody looked. */
  preview: ReactNode;
  saving: { isRunning: boolean; error: { sentence: string } | null };
  onSave: (why: string) => void;
};

/** From when and why; first what it would change, then the saving. Any edit asks for a new look. */
export function SaveVersion({ begin: from, looking, onSave, preview, saving, unready }: SaveVersionProps) {
  const [why, setWhy] = useState("");
  const whyNot = unready ?? (from.validFromMs === undefined ? "先写好从哪天起" : null);
  return (
    <Card title="先看看影响，再存">
      <ChoiceChips
        label="从什么时候起"
        choices={begins}
        chosen={[from.begin]}
        onChange={([one]) => one && from.setBegin(one)}
      />
      {from.begin === "chosen" ? (
        <TextField
          label="哪一天，写八位数字"
          kind="digits"
          value={from.typed}
          maxLength={8}
          placeholder="20261201"
          onChange={from.setTyped}
        />
      ) : null}
      <TextField label="为什么改" value={why} maxLength={100} placeholder="写一句原因" onChange={setWhy} />
      {looking.failure ? <Notice kind="error" text={looking.failure.sentence} /> : null}
      <BigButton
        kind={preview === null ? "main" : "second"}
        text="看看有什么影响"
        isRunning={looking.isRunning}
        runningText="正在算…"
        isDisabled={whyNot !== null}
        whyDisabled={whyNot}
        onPress={() => void looking.look()}
      />
      {preview === null ? null : (
        <>
          {preview}
          {saving.error ? <Notice kind="error" text={saving.error.sentence} /> : null}
          <BigButton
            text="就这样存"
            isRunning={saving.isRunning}
            runningText="正在存…"
            isDisabled={why.trim() === ""}
            whyDisabled="先写为什么改"
            onPress={() => onSave(why.trim())}
          />
        </>
      )}
    </Card>
  );
}

import { useState } from "react";
import type { Output } from "../../../contract";
import { call } from "../../cloud/call";
import { failureOf, type Failure } from "../../cloud/failure";
import { serverNowMs } from "../../cloud/server-clock";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { beginMs, begins, type Begin } from "./begin-times";
import type { Draft } from "./policy-form";
import { PolicyPreview } from "./policy-preview";

type SavePolicyProps = {
  categoryId: string;
  afterVersion: number;
  draft: { ok: true; policy: Draft } | { ok: false; why: string };
  onSaved: () => void;
};

/** From when and why; first what it would change, then the saving. Any edit asks for a new look. */
export function SavePolicy({ categoryId, afterVersion, draft, onSaved }: SavePolicyProps) {
  const [begin, setBegin] = useState<Begin>("tomorrow");
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState("");
  const saving = useChange("categories.savePolicy");
  const validFromMs = beginMs(begin, typed, serverNowMs());
  const wish = draft.ok && validFromMs !== undefined ? { categoryId, policy: draft.policy, validFromMs } : null;
  const looking = useLook(wish);
  const save = async () => {
    if (wish === null) return;
    const reply = await saving.run({ ...wish, afterVersion, why: why.trim() });
    if (reply.ok) onSaved();
  };
  const unready = whyNot(draft, validFromMs);
  return (
    <Card title="先看看影响，再存">
      <ChoiceChips label="从什么时候起" choices={begins} chosen={[begin]} onChange={([one]) => one && setBegin(one)} />
      {begin === "chosen" ? (
        <TextField
          label="哪一天，写八位数字"
          kind="digits"
          value={typed}
          maxLength={8}
          placeholder="20261201"
          onChange={setTyped}
        />
      ) : null}
      <TextField label="为什么改" value={why} maxLength={100} placeholder="写一句原因" onChange={setWhy} />
      {looking.failure ? <Notice kind="error" text={looking.failure.sentence} /> : null}
      <BigButton
        kind={looking.preview ? "second" : "main"}
        text="看看有什么影响"
        isRunning={looking.isRunning}
        runningText="正在算…"
        isDisabled={unready !== null}
        whyDisabled={unready}
        onPress={() => void looking.look()}
      />
      {looking.preview ? (
        <>
          <PolicyPreview preview={looking.preview} />
          {saving.error ? <Notice kind="error" text={saving.error.sentence} /> : null}
          <BigButton
            text="就这样存"
            isRunning={saving.isRunning}
            runningText="正在存…"
            isDisabled={why.trim() === ""}
            whyDisabled="先写为什么改"
            onPress={() => void save()}
          />
        </>
      ) : null}
    </Card>
  );
}

const whyNot = (draft: SavePolicyProps["draft"], validFromMs: number | null | undefined): string | null => {
  if (!draft.ok) return draft.why;
  return validFromMs === undefined ? "先写好从哪天起" : null;
};

type Wish = { categoryId: string; policy: Draft; validFromMs: number | null };

/** The preview of exactly this wish; a changed wish has none. */
function useLook(wish: Wish | null) {
  const asked = JSON.stringify(wish);
  const [isRunning, setRunning] = useState(false);
  const [seen, setSeen] = useState<{ asked: string; preview: Output<"categories.propose"> } | null>(null);
  const [failed, setFailed] = useState<{ asked: string; failure: Failure } | null>(null);
  const look = async () => {
    if (wish === null) return;
    setRunning(true);
    const reply = await call("categories.propose", wish);
    setRunning(false);
    if (reply.ok) setSeen({ asked, preview: reply.value });
    setFailed(reply.ok ? null : { asked, failure: failureOf(reply) });
  };
  return {
    look,
    isRunning,
    preview: seen?.asked === asked ? seen.preview : null,
    failure: failed?.asked === asked ? failed.failure : null,
  };
}

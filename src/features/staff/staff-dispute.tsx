import { View } from "@tarojs/components";
import { useState } from "react";
import type { Verdict } from "../../../domain/orders/dispute";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { StoriesShown, type Story } from "../../ui/stories-shown";
import { TextArea } from "../../ui/text-area";
import type { OrderView } from "./order-view";
import type { StaffStepProps } from "./reason-step-of-staff";
import { verdictFollows, verdictWords } from "./verdict-words";

type Dispute = NonNullable<OrderView["dispute"]>;
const sides = { requester: "居民", volunteer: "志愿者" } as const;

/** 异议: both stories beside each other, and for whoever did not judge the order, the decision. */
export function StaffDispute({ view, nowMs, onDone, onStale }: StaffStepProps & { nowMs: number }) {
  const { actions, dispute, status } = view;
  if (dispute === null) return null;
  return (
    <>
      <StoriesShown title="两边怎么说" stories={storiesOf(dispute, nowMs)} />
      {actions.includes("decideDispute") ? (
        <DecideDispute view={view} onDone={onDone} onStale={onStale} />
      ) : status === "disputed" ? (
        <Notice text="要由没评过这一单的社区同事或上级来决定。" />
      ) : null}
    </>
  );
}

function storiesOf({ reply, side, story, verdict }: Dispute, nowMs: number): readonly Story[] {
  const other = side === "requester" ? "volunteer" : "requester";
  return [
    { who: `${sides[side]}（提出异议）`, words: story.words, when: sayWhen(story.atMs, nowMs) },
    { who: sides[other], words: reply?.words ?? "没有说明", when: reply === null ? null : sayWhen(reply.atMs, nowMs) },
    ...(verdict === null
      ? []
      : [{ who: `决定：${verdictWords[verdict.kind]}`, words: verdict.words, when: sayWhen(verdict.atMs, nowMs) }]),
  ];
}

type Decision = { verdict: Verdict | null; words: string };
const nothingYet: Decision = { verdict: null, words: "" };
const choices = (Object.keys(verdictWords) as Verdict[]).map((value) => ({ value, text: verdictWords[value] }));

function DecideDispute({ view, onDone, onStale }: StaffStepProps) {
  const { orderId, evaluation } = view;
  const draft = useDraft<Decision>(`verdict:${orderId}`, nothingYet);
  const { run, isRunning, error } = useChange("orders.decideDispute");
  const [isSure, setSure] = useState(false);
  const { verdict, words } = draft.value;
  const isMissing = verdict === null || words.trim() === "";
  const decide = async () => {
    if (verdict === null) return;
    // What takes points back is asked twice.
    if (verdict !== "keep" && evaluation !== null && !isSure) {
      setSure(true);
      return;
    }
    const reply = await run({ orderId, verdict, words: words.trim() });
    if (reply.ok) {
      draft.forget();
      onDone(`决定好了：${verdictWords[verdict]}。两边都会收到消息。`);
    } else if (reply.code === "WRONG_STATUS") onStale();
  };
  return (
    <Card title="怎么决定">
      <ChoiceChips
        label="核实以后"
        choices={choices}
        chosen={verdict === null ? [] : [verdict]}
        onChange={([next = null]) => {
          setSure(false);
          draft.set({ verdict: next, words });
        }}
      />
      <TextArea
        label="给两边的话"
        maxLength={300}
        value={words}
        placeholder="比如：看过药盒和单子，确实买错了一种"
        onChange={(next) => draft.set({ verdict, words: next })}
      />
      {verdict === null ? null : <Notice text={`决定以后：${verdictFollows(verdict, evaluation !== null)}`} />}
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="staff-actions">
        <BigButton
          text={isSure ? "确定，收回积分" : "就这么定"}
          kind={isSure ? "danger" : "main"}
          isRunning={isRunning}
          runningText="正在提交…"
          isDisabled={isMissing}
          whyDisabled={verdict === null ? "先选怎么决定" : "再写一句给两边的话"}
          onPress={() => void decide()}
        />
      </View>
    </Card>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import { entryKindWords, sayAmounts } from "../../../domain/entries/say-entry";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ReasonStep } from "../../ui/reason-step";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { StatusChip } from "../../ui/status-chip";
import { sayServiceDay } from "./say-service-day";
import { entryStateWords, undoneWord } from "./entry-words";
import type { EntryView } from "./entry-view";

type EntryCardProps = {
  entry: EntryView;
  nowMs: number;
  /** May ask that hours entered wrongly are taken back. */
  mayUndo: boolean;
  onChanged: (sentence: string) => void;
  onStale: () => void;
};

/** One entry with who asked for it and what may be done about it now. */
export function EntryCard({ entry, mayUndo, nowMs, onChanged, onStale }: EntryCardProps) {
  const { actions, kind, name, state } = entry;
  const steps = { entry, onChanged, onStale };
  return (
    <Card
      title={`${entryKindWords[kind]}：${name}`}
      aside={<StatusChip {...(entry.isUndone ? undoneWord : entryStateWords[state])} />}
    >
      <EntryFacts entry={entry} nowMs={nowMs} />
      {state === "proposed" && actions.length === 0 ? (
        <View className="entry-means">要另一位同事来批。自己和家里人的事，请别的同事办。</View>
      ) : null}
      <View className="entry-steps">
        {actions.includes("approve") ? <Approve {...steps} /> : null}
        {actions.includes("refuse") ? <Refuse {...steps} /> : null}
        {actions.includes("withdraw") ? <Withdraw {...steps} /> : null}
        {mayUndo && kind === "backfill" && state === "approved" && !entry.isUndone ? <Undo {...steps} /> : null}
      </View>
    </Card>
  );
}

function EntryFacts({ entry, nowMs }: { entry: EntryView; nowMs: number }) {
  const { endedAtMs, endedByWhom, endedWords } = entry;
  const ended = endedByWhom === null || endedAtMs === null ? null : `${endedByWhom}，${sayWhen(endedAtMs, nowMs)}`;
  return (
    <Facts
      facts={[
        { name: "记多少", value: sayAmounts(entry) },
        { name: "志愿者", value: `${entry.name} ${entry.phoneMasked}，${entry.placeName}` },
        { name: "做了什么", value: entry.activity },
        { name: "哪天", value: sayServiceDay(entry.serviceDate, nowMs) },
        { name: "为什么", value: entry.reason },
        { name: "凭据", value: entry.evidence === "" ? null : entry.evidence },
        { name: "志愿者说", value: entry.requestWords },
        { name: "谁提的", value: `${entry.askedByWhom}，${sayWhen(entry.askedAtMs, nowMs)}` },
        { name: "谁处理的", value: ended },
        { name: "说明", value: endedWords === "" ? null : endedWords },
      ]}
    />
  );
}

type StepProps = Pick<EntryCardProps, "entry" | "onChanged" | "onStale">;

function Approve({ entry, onChanged, onStale }: StepProps) {
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, error } = useChange("entries.decide");
  const approve = async () => {
    if (!(await run({ entryId: entry.entryId, decision: "approve", words: "" })).ok) return;
    setAsked(false);
    onChanged("批了，已经入账。");
  };
  const close = () => {
    setAsked(false);
    if (error !== null) onStale();
  };
  return (
    <>
      <BigButton icon="check" text="同意入账" label={`同意入账：${entry.name}`} onPress={() => setAsked(true)} />
      <SheetConfirm
        isOpen={isAsked}
        title="同意入账吗"
        confirmText="同意，入账"
        isRunning={isRunning}
        runningText="正在入账…"
        error={error?.sentence ?? null}
        onConfirm={() => void approve()}
        onClose={close}
      >
        <View>{`${entry.name}：${sayAmounts(entry)}（${entry.activity}）。`}</View>
        <View>马上入账，志愿者会收到消息；社区公示十五天，写明谁提的、谁批的。</View>
      </SheetConfirm>
    </>
  );
}

function Refuse({ entry, onChanged, onStale }: StepProps) {
  const { run, isRunning, error } = useChange("entries.decide");
  return (
    <ReasonStep
      button={{ text: "不同意", kind: "second" }}
      title={`不同意：${entry.name}`}
      follows="什么都不会入账，提的同事会看到原因。"
      label="为什么不同意"
      reasons={["没有凭据", "时长对不上", "已经记过了"]}
      ownWords={{ label: "补充一句", placeholder: "例如：签到表上没有这个人" }}
      confirm={{ text: "不同意", runningText: "正在提交…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (words) => (await run({ entryId: entry.entryId, decision: "refuse", words })).ok}
      onDone={() => onChanged("没有同意，已告诉提的同事。")}
      onStale={onStale}
    />
  );
}

function Withdraw({ entry, onChanged, onStale }: StepProps) {
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, error } = useChange("entries.withdraw");
  const withdraw = async () => {
    if (!(await run({ entryId: entry.entryId })).ok) return;
    setAsked(false);
    onChanged("撤回了，什么都没有入账。");
  };
  const close = () => {
    setAsked(false);
    if (error !== null) onStale();
  };
  return (
    <>
      <BigButton kind="quiet" text="撤回" label={`撤回：${entry.name}`} onPress={() => setAsked(true)} />
      <SheetConfirm
        isOpen={isAsked}
        title="撤回这笔吗"
        confirmText="撤回"
        kind="danger"
        isRunning={isRunning}
        runningText="正在撤回…"
        error={error?.sentence ?? null}
        onConfirm={() => void withdraw()}
        onClose={close}
      >
        <View>还没有入账。撤回后要记，就重新提一笔。</View>
      </SheetConfirm>
    </>
  );
}

/** Asks that hours are taken back whole; that too waits for a second person. */
function Undo({ entry, onChanged, onStale }: StepProps) {
  const { run, isRunning, error } = useChange("entries.propose");
  const ask = async (reason: string) => {
    const { activity, entryId, minutes, personId } = entry;
    const back = { kind: "correction" as const, personId, points: 0, minutes: 0 - minutes, serviceDate: null };
    const words = { activity: `冲回：${activity}`.slice(0, 30), reason, evidence: "", requestId: null };
    return (await run({ ...back, ...words, undoesEntryId: entryId })).ok;
  };
  return (
    <ReasonStep
      button={{ text: "记错了，冲回", kind: "quiet" }}
      title={`冲回：${entry.name}`}
      follows="另一位同事同意后，这段时长从记录里划掉，志愿者会收到消息。"
      label="为什么冲回"
      reasons={["记错了人", "时长写错了", "重复记了"]}
      ownWords={{ label: "补充一句", placeholder: "例如：应是四十八分钟，写成了四百八十" }}
      confirm={{ text: "提交，等同事批", runningText: "正在提交…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={ask}
      onDone={() => onChanged("提交了，等另一位同事批。")}
      onStale={onStale}
    />
  );
}

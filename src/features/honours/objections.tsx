import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import type { Output } from "../../../contract";
import type { ObjectionDecision } from "../../../domain/honours/honour-objection";
import { useCallPages } from "../../cloud/use-call-pages";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { Sheet } from "../../ui/sheet";
import { StatusChip } from "../../ui/status-chip";
import { TextArea } from "../../ui/text-area";
import type { StaffHonourList } from "./list-view";
import "./honours.scss";

type Objection = Output<"honours.listObjections">["objections"][number];
const objectionsOf = (output: Output<"honours.listObjections">) => output.objections;

/** What residents said against a list; each is answered in words. */
export function Objections({ list, onAnswered }: { list: StaffHonourList; onAnswered: () => void }) {
  const nowMs = useNow();
  const input = useMemo(() => ({ listId: list.listId }), [list.listId]);
  const reading = useCallPages("honours.listObjections", input, objectionsOf);
  const [answered, setAnswered] = useState<Objection | null>(null);
  return (
    <Section title="居民的意见">
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <View className="honour-hint">还没有人提意见。</View>
          ) : (
            reading.rows.map((objection) => (
              <Card
                key={objection.objectionId}
                title={`${objection.byName}，${sayWhen(objection.atMs, nowMs)}`}
                aside={
                  objection.state === "open" ? (
                    <StatusChip word="待答复" tone="waiting" />
                  ) : (
                    <StatusChip word="已答复" tone="done" />
                  )
                }
              >
                <View className="honour-hint">{about(list, objection)}</View>
                <View className="honour-said">{objection.words}</View>
                {objection.answerWords === null ? null : <Notice text={`答复：${objection.answerWords}`} />}
                {objection.mayAnswer ? (
                  <View className="honour-steps">
                    <BigButton kind="second" icon="chat" text="答复" onPress={() => setAnswered(objection)} />
                  </View>
                ) : null}
              </Card>
            ))
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      {answered ? (
        <AnswerSheet
          objection={answered}
          onClose={() => setAnswered(null)}
          onAnswered={() => {
            setAnswered(null);
            void reading.reload();
            onAnswered();
          }}
        />
      ) : null}
    </Section>
  );
}

const about = (list: StaffHonourList, { entryId }: Objection): string => {
  const candidate = list.entries.find((entry) => entry.entryId === entryId);
  return candidate === undefined ? "说的是整份名单" : `说的是${candidate.name}`;
};

const decisions: readonly { value: ObjectionDecision; text: string }[] = [
  { value: "dismissed", text: "核实过，名单不变" },
  { value: "removed", text: "属实，移出这一位" },
  { value: "recounted", text: "数得不对，重新数" },
];

type AnswerProps = { objection: Objection; onClose: () => void; onAnswered: () => void };

function AnswerSheet({ objection, onAnswered, onClose }: AnswerProps) {
  const [decision, setDecision] = useState<ObjectionDecision | null>(null);
  const [words, setWords] = useState("");
  const { error, isRunning, run } = useChange("honours.answerObjection");
  const why = decision === null ? "先选怎么定" : words.trim() === "" ? "先写答复" : null;
  const send = async () => {
    if (decision === null) return;
    const reply = await run({ objectionId: objection.objectionId, decision, words: words.trim() });
    if (reply.ok) onAnswered();
  };
  const footer = (
    <>
      <BigButton
        text="答复他"
        isRunning={isRunning}
        runningText="正在答复…"
        isDisabled={why !== null}
        whyDisabled={why}
        onPress={() => void send()}
      />
      <BigButton kind="quiet" text="先不了" isDisabled={isRunning} onPress={onClose} />
    </>
  );
  return (
    <Sheet isOpen title="怎么答复" onClose={isRunning ? () => undefined : onClose} footer={footer}>
      <View className="honour-said">{objection.words}</View>
      <ChoiceChips
        label="怎么定"
        choices={decisions.filter(({ value }) => value !== "removed" || objection.entryId !== null)}
        chosen={decision === null ? [] : [decision]}
        onChange={([next]) => setDecision(next ?? null)}
      />
      {decision === "recounted" ? <Notice kind="warning" text="会从头数，公示要重新开始。" /> : null}
      <TextArea
        label="答复的话"
        value={words}
        maxLength={200}
        placeholder="查了什么，结果怎样。他会看到"
        onChange={setWords}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
    </Sheet>
  );
}

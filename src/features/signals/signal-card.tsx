import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import { Timeline } from "../../ui/timeline";
import { SignalStep } from "./signal-step";
import { decisionsFor, signalStateWords, signalTitles } from "./signal-words";

export type SignalView = Output<"signals.list">["signals"][number];

type SignalCardProps = { signal: SignalView; nowMs: number; onDone: (sentence: string) => void; onStale: () => void };

/** What the figures say, whom it is about, and what colleagues already did about it. */
export function SignalCard({ signal, nowMs, onDone, onStale }: SignalCardProps) {
  const { signalId, kind, state, words, facts, steps, foundAtMs } = signal;
  const { word, tone } = signalStateWords[state];
  return (
    <Card title={signalTitles[kind]} aside={<StatusChip word={word} tone={tone} />}>
      <View className="signal-words">{words}</View>
      <Facts
        facts={[
          { name: "说的是", value: peopleText(signal) },
          ...facts,
          { name: "发现于", value: sayWhen(foundAtMs, nowMs) },
        ]}
      />
      <Examples orderIds={signal.orderIds} />
      {steps.length === 0 ? null : (
        <Timeline
          entries={[...steps].reverse().map((step) => ({
            when: sayWhen(step.atMs, nowMs),
            sentence: `${step.byWhom}：${signalStateWords[step.state].word}，${step.reason}`,
          }))}
        />
      )}
      <View className="signal-steps">
        {decisionsFor(state).map((decision) => (
          <SignalStep key={decision} signalId={signalId} decision={decision} onDone={onDone} onStale={onStale} />
        ))}
      </View>
    </Card>
  );
}

function peopleText({ people, morePeople }: SignalView): string | null {
  if (people.length === 0) return null;
  const named = people.map(({ nameMasked, placeName }) => `${nameMasked}（${placeName}）`).join("、");
  return morePeople === 0 ? named : `${named}，还有 ${morePeople} 位`;
}

/** The orders to look at first. */
function Examples({ orderIds }: { orderIds: readonly string[] }) {
  if (orderIds.length === 0) return null;
  return (
    <View className="signal-examples">
      {orderIds.map((orderId, at) => (
        <Pressable
          key={orderId}
          className="signal-example"
          label={`看第 ${at + 1} 单`}
          onPress={() => goTo("/packages/staff/order/index", { orderId })}
        >
          {`第 ${at + 1} 单`}
        </Pressable>
      ))}
    </View>
  );
}

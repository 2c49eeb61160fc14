import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { StatusChip } from "../../ui/status-chip";
import { EndRecurrence } from "./end-recurrence";
import { sayTurn } from "./say-turn";
import { SkipTurn } from "./skip-turn";

export type Recurrence = Output<"recurrences.list">["recurrences"][number];
export type Turn = Recurrence["turns"][number];

/** One weekly request: when, what, for whom, the next turns, and how to stop it. */
export function RecurrenceCard({
  recurrence,
  onChanged,
}: {
  recurrence: Recurrence;
  onChanged: (sentence: string) => void;
}) {
  const nowMs = useNow();
  const [skipping, setSkipping] = useState<Turn | null>(null);
  const [isEnding, setEnding] = useState(false);
  const { categoryName, latest, recurrenceId, sentence, text, turns } = recurrence;
  const changed = (said: string) => {
    setSkipping(null);
    setEnding(false);
    onChanged(said);
  };
  return (
    <Card title={sentence}>
      <View className="recurrence-text">{`${categoryName}：${text}`}</View>
      <Facts facts={factsOf(recurrence)} />
      {turns.map((turn) => (
        <View key={turn.date} className="recurrence-turn">
          <View>{sayWanted({ kind: "agreed", ...turn }, nowMs)}</View>
          {turn.isSkipped ? (
            <StatusChip word="这次不来" tone="quiet" icon="close" />
          ) : (
            <BigButton
              kind="quiet"
              text="这次不要"
              label={`${sayTurn(turn.date)}这次不要`}
              onPress={() => setSkipping(turn)}
            />
          )}
        </View>
      ))}
      {latest ? (
        <BigButton
          kind="second"
          text={`看 ${sayTurn(latest.date)}的求助`}
          onPress={() => goTo("/packages/order/detail/index", { orderId: latest.orderId })}
        />
      ) : null}
      <BigButton kind="quiet" text="以后不要了" onPress={() => setEnding(true)} />
      <SkipTurn
        recurrenceId={recurrenceId}
        turn={skipping}
        onSkipped={() => changed("记下了，这一次不发，以后照旧。")}
        onClose={() => setSkipping(null)}
      />
      <EndRecurrence
        recurrenceId={recurrenceId}
        isOpen={isEnding}
        onEnded={() => changed("停了，以后不再每周发出。")}
        onClose={() => setEnding(false)}
      />
    </Card>
  );
}

const factsOf = ({ beneficiaryName, endsOn, requesterName }: Recurrence) => [
  { name: "为谁", value: beneficiaryName },
  { name: "谁定的", value: requesterName },
  { name: "到哪天", value: sayTurn(endsOn) },
];

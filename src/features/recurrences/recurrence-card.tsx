import { View } from "@tarojs/components";
import { useState } from "react";
import { dayNumberOf, momentOf } from "../../../domain/calendar/calendar-day";
import { goTo } from "../../device/go-to";
import { sayDay, sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ListRow } from "../../ui/list-row";
import { StatusChip } from "../../ui/status-chip";
import { EndRecurrence } from "./end-recurrence";
import type { Recurrence, Turn } from "./recurrence-row";
import { sayTurn } from "./say-turn";
import { SkipTurn } from "./skip-turn";

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
      <Facts facts={factsOf(recurrence, nowMs)} />
      {turns.map((turn) => (
        <TurnRow key={turn.date} turn={turn} nowMs={nowMs} onSkip={() => setSkipping(turn)} />
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

/** The whole line asks whether to leave this turn out. */
function TurnRow({ turn, nowMs, onSkip }: { turn: Turn; nowMs: number; onSkip: () => void }) {
  const when = sayWanted({ kind: "agreed", ...turn }, nowMs);
  return turn.isSkipped ? (
    <ListRow icon="clock" title={when} aside={<StatusChip word="这次不来" tone="quiet" icon="close" />} />
  ) : (
    <ListRow icon="clock" title={when} note="点这里，这次不要" onPress={onSkip} />
  );
}

const factsOf = ({ beneficiaryName, endsOn, requesterName }: Recurrence, nowMs: number) => [
  { name: "为谁", value: beneficiaryName },
  { name: "谁定的", value: requesterName },
  { name: "到哪天", value: sayDay(momentOf(dayNumberOf(endsOn), "12:00"), nowMs) },
];

import { View } from "@tarojs/components";
import type { OrderStatus } from "../../../domain/orders/order-status";
import { sayLeft, sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { StatusChip, type Tone } from "../../ui/status-chip";
import { levelWords } from "./level-words";
import type { OrderView } from "./order-view";
import { staffStatusWord } from "./staff-status-word";

/** Where the order stands for staff: the word, whom it waits for, until when, and what holds it up. */
export function OrderProgress({ view, nowMs }: { view: OrderView; nowMs: number }) {
  const { answer, dueAtMs, isUrgent, level, offer, returnReason, status, stuckReason } = view;
  return (
    <Card className="staff-progress">
      <View className="staff-chips">
        <StatusChip word={staffStatusWord[status]} tone={toneOf(status)} />
        {level ? (
          <StatusChip word={levelWords[level]} tone={status === "stuck" ? "trouble" : "waiting"} icon="bell" />
        ) : null}
        {isUrgent ? <StatusChip word="紧急" tone="trouble" icon="alert" /> : null}
      </View>
      <Facts
        facts={[
          { name: "卡在哪里", value: stuckReason },
          { name: "人手", value: handsOf(view) },
          { name: "请了谁", value: offer ? `${offer.name}，${sayLeft(offer.untilMs, nowMs)}答复` : null },
          { name: "答复", value: answer },
          { name: "退回原因", value: returnReason },
          {
            name: "时限",
            value: offer || dueAtMs === null ? null : `${sayWhen(dueAtMs, nowMs)}，${sayLeft(dueAtMs, nowMs)}`,
          },
        ]}
      />
    </Card>
  );
}

/** How many come of how many, and who waits; only where it takes several or somebody waits. */
function handsOf({ freeSlots, slotCount, waiting }: OrderView): string | null {
  const inLine = waiting.count > 0 ? `，${waiting.count} 人在排队` : "";
  if (slotCount < 2) return inLine === "" ? null : inLine.slice(1);
  const missing = freeSlots > 0 ? `，还缺 ${freeSlots} 人` : "，人齐了";
  return `要 ${slotCount} 人，已有 ${slotCount - freeSlots} 人${missing}${inLine}`;
}

function toneOf(status: OrderStatus): Tone {
  if (status === "stuck" || status === "expired") return "trouble";
  if (status === "answered" || status === "evaluated") return "done";
  if (status === "taken" || status === "serving") return "active";
  return status === "cancelled" || status === "returned" ? "quiet" : "waiting";
}

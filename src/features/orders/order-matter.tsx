import { View } from "@tarojs/components";
import { sayAnswer } from "../../../domain/categories/form-answers";
import { needWords } from "../../../domain/orders/needs";
import { sayRoughPlace } from "../../place/say-distance";
import { StatusChip } from "../../ui/status-chip";
import { urgencyWord } from "../../time/urgency-word";
import { sayMinutes, sayWanted } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ServicePromises } from "./service-promises";
import type { OrderView } from "./order-view";

/** What is asked for, when, for whom and where, as far as the cloud lets this person know. */
export function OrderMatter({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const urgency = urgencyWord(order, nowMs);
  return (
    <Card title={order.categoryName}>
      <View className="order-text">{order.text}</View>
      {urgency.isShown ? <StatusChip word={urgency.word} tone={urgency.tone} icon={urgency.icon} /> : null}
      <Facts facts={factsOf(order, nowMs)} />
      <ServicePromises rules={order.rules} />
    </Card>
  );
}

function factsOf(order: OrderView, nowMs: number) {
  const isOwn = order.relation === "requester";
  const isHelper = ["taker", "offeree", "stranger"].includes(order.relation);
  const isAsked = order.relation === "offeree";
  // Who may call finds name and door beside the button for it.
  const isBesideContact = order.relation === "taker" && order.phone !== null;
  return [
    { name: "时间", value: sayWanted(order.wanted, nowMs) },
    { name: "要多久", value: isAsked ? `大约 ${sayMinutes(order.plannedMinutes)}` : null },
    { name: "每周", value: order.recurrence?.sentence ?? null },
    { name: "为谁", value: isOwn ? order.beneficiaryName : null },
    { name: "求助人", value: isOwn || isBesideContact ? null : (order.beneficiaryName ?? order.requesterName) },
    { name: "地点", value: isBesideContact ? null : placeOf(order) },
    { name: "要知道", value: order.needs.length === 0 ? null : order.needs.map((need) => needWords[need]).join("、") },
    ...order.answers.map((answer) => ({ name: answer.label, value: sayAnswer(answer) })),
    { name: "要几个人", value: order.slotCount > 1 ? `${order.slotCount} 人` : null },
    { name: "约得", value: isHelper && order.awarded === null ? sayExpected(order) : null },
  ];
}

const sayExpected = ({ expectedPoints, expectedWhy }: OrderView): string =>
  [`${expectedPoints} 分`, ...expectedWhy].join("，");

const placeOf = (order: OrderView): string =>
  order.address ??
  (order.relation === "stranger" || order.relation === "offeree" ? sayRoughPlace(order) : order.placeName);

import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { sayWanted } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import type { ProposedOrder, ProposedVolunteer } from "./proposal";
import { sayOrder } from "./say-order";
import { UrgentChip } from "./urgent-chip";

export type SlotToChange = { readonly order: ProposedOrder; readonly volunteer: ProposedVolunteer | null };

type ProposedOrderCardProps = {
  order: ProposedOrder;
  nowMs: number;
  onChange: (slot: SlotToChange) => void;
  /** What came of the last change made here. */
  said: ReactNode;
};

/** One order with whom it would be put before and why; a tap changes it. */
export function ProposedOrderCard({ order, nowMs, onChange, said }: ProposedOrderCardProps) {
  const { emptySlots, isUrgent, placeName, text, volunteers, wanted, whyEmpty } = order;
  return (
    <Card className="dispatch-card" title={sayOrder(order)} aside={isUrgent ? <UrgentChip /> : null}>
      <View className="dispatch-text">{text}</View>
      <View className="dispatch-note">{`${placeName} · ${sayWanted(wanted, nowMs)}`}</View>
      {volunteers.map((volunteer) => (
        <Pressable
          key={volunteer.volunteerId}
          className="dispatch-person"
          onPress={() => onChange({ order, volunteer })}
        >
          <View className="dispatch-words">
            <View className="dispatch-title">{volunteer.isFixed ? `${volunteer.name}（您定的）` : volunteer.name}</View>
            <View className="dispatch-note">{sayWhy(volunteer)}</View>
          </View>
          <View className="dispatch-change">换人</View>
        </Pressable>
      ))}
      {emptySlots === 0 ? null : (
        <Pressable className="dispatch-person" onPress={() => onChange({ order, volunteer: null })}>
          <View className="dispatch-words">
            <StatusChip word={volunteers.length === 0 ? "没配上人" : `还差 ${emptySlots} 位`} tone="trouble" />
            <View className="dispatch-note">{whyEmpty ?? ""}</View>
          </View>
          <View className="dispatch-change">自己选人</View>
        </Pressable>
      )}
      {said === null ? null : <View className="dispatch-said">{said}</View>}
    </Card>
  );
}

/** His building first: it tells apart whose names are masked. */
const sayWhy = ({ placeName, reasons }: ProposedVolunteer): string =>
  [placeName, ...reasons].filter((one) => one !== "").join(" · ");

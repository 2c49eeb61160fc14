import { View } from "@tarojs/components";
import { sayWanted } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import type { ProposedOrder, ProposedVolunteer } from "./proposal";

export type SlotToChange = { readonly order: ProposedOrder; readonly volunteer: ProposedVolunteer | null };

type ProposedOrderCardProps = { order: ProposedOrder; nowMs: number; onChange: (slot: SlotToChange) => void };

/** One order with whom it would be put before and why; a tap changes it. */
export function ProposedOrderCard({ order, nowMs, onChange }: ProposedOrderCardProps) {
  const { categoryName, emptySlots, placeName, text, volunteers, wanted, whyEmpty } = order;
  return (
    <Card className="dispatch-card" title={categoryName}>
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
            <View className="dispatch-note">{volunteer.reasons.join(" · ")}</View>
          </View>
          <View className="dispatch-change">换人</View>
        </Pressable>
      ))}
      {emptySlots === 0 ? null : (
        <Pressable className="dispatch-person" onPress={() => onChange({ order, volunteer: null })}>
          <View className="dispatch-words">
            <StatusChip word={emptySlots === 1 ? "没配上人" : `还缺 ${emptySlots} 人`} tone="trouble" />
            <View className="dispatch-note">{whyEmpty ?? ""}</View>
          </View>
          <View className="dispatch-change">自己选人</View>
        </Pressable>
      )}
    </Card>
  );
}

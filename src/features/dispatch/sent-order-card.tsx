import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { StatusChip } from "../../ui/status-chip";
import type { Words } from "./outcome-words";

type SentOrderCardProps = {
  order: { readonly categoryName: string; readonly text: string; readonly placeName: string };
  /** Before whom it was put, or who took it; null where nobody. */
  names: string | null;
  words: Words;
};

/** One order that was sent out, and where it stands. */
export function SentOrderCard({ order, names, words }: SentOrderCardProps) {
  const { categoryName, placeName, text } = order;
  return (
    <Card className="dispatch-card" title={categoryName} aside={<StatusChip word={words.word} tone={words.tone} />}>
      <View className="dispatch-text">{text}</View>
      <View className="dispatch-note">{names === null ? placeName : `${placeName} · ${names}`}</View>
      <View>{words.text}</View>
    </Card>
  );
}

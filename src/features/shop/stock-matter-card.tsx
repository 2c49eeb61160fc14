import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { StatusChip } from "../../ui/status-chip";
import { matterSentence, type StockMatter } from "./stock-matter-words";

/** A write-off or a count that waits for a second person. */
export function StockMatterCard({ matter, children }: { matter: StockMatter; children?: ReactNode }) {
  const nowMs = useNow();
  const { atMs, byWhom, offeringTitle, shopName, state } = matter;
  return (
    <Card title={offeringTitle}>
      <StatusChip word={state === "counting" ? "正在盘点" : "等审批"} tone="waiting" icon="clock" />
      <View>{matterSentence(matter)}</View>
      <View className="text-second">{`${shopName} · ${byWhom} · ${sayWhen(atMs, nowMs)}`}</View>
      {children}
    </Card>
  );
}

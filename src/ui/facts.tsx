import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import "./facts.scss";

/** Names and values under each other: "时间 今天下午". A fact whose value is null is left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <View className="facts">
      {facts
        .filter((fact) => fact.value !== null)
        .map((fact, place) => (
          <View key={`${place} ${fact.name}`} className="fact">
            <View className="fact-name">{fact.name}</View>
            <View className="fact-value">{fact.value}</View>
          </View>
        ))}
    </View>
  );
}

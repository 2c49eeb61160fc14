import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Why } from "../../ui/why";
import { sayScore } from "./score-words";
import "./honours.scss";

type Candidate = {
  readonly place: number | null;
  readonly name: string;
  readonly placeName: string;
  readonly scoreTenths: number;
  readonly words: readonly string[];
};

/** One place of a list, with how it came about a tap away. */
export function CandidateLine({ candidate, children }: { candidate: Candidate; children?: ReactNode }) {
  const { name, place, placeName, scoreTenths, words } = candidate;
  return (
    <View className="honour-line">
      <View className="honour-head">
        <View className="honour-place">{place === null ? "候补" : `第 ${place} 名`}</View>
        <View className="honour-name">{name}</View>
        <View className="honour-score">{sayScore(scoreTenths)}</View>
      </View>
      <View className="honour-where">{placeName}</View>
      <Why breakdown={words} />
      {children}
    </View>
  );
}

import { View } from "@tarojs/components";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import "./status-chip.scss";

export type Tone = "waiting" | "active" | "done" | "trouble" | "quiet";

const usualIcon: Record<Tone, IconName> = {
  waiting: "clock",
  active: "hand",
  done: "circle-check",
  trouble: "alert",
  quiet: "info",
};

export type StatusChipProps = {
  word: string;
  tone: Tone;
  icon?: IconName;
};

/** Where a matter stands: a word and an icon, with colour only on top. */
export function StatusChip({ word, tone, icon }: StatusChipProps) {
  return (
    <View className={classNames("status-chip", `status-chip-${tone}`)}>
      <Icon name={icon ?? usualIcon[tone]} />
      <View className="status-chip-word">{word}</View>
    </View>
  );
}

import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./list-row.scss";

export type ListRowProps = {
  title: string;
  /** A second line, in the quieter colour. */
  note?: string;
  icon?: IconName;
  /** At the right: a number, a chip. */
  aside?: ReactNode;
  onPress?: () => void;
  /** Instead of the words in the line; must begin with them. */
  label?: string;
  className?: string;
};

/** One line of a list inside a card; with `onPress` the whole line is a button and shows an arrow. */
export function ListRow({ title, note, icon, aside, onPress, label, className }: ListRowProps) {
  const inside = (
    <>
      {icon ? <Icon name={icon} className="list-row-icon" /> : null}
      <View className="list-row-words">
        <View className="list-row-title">{title}</View>
        {note ? <View className="list-row-note">{note}</View> : null}
      </View>
      {aside ? <View className="list-row-aside">{aside}</View> : null}
      {onPress ? <Icon name="right" className="list-row-arrow" /> : null}
    </>
  );
  if (!onPress) return <View className={classNames("list-row", className)}>{inside}</View>;
  return (
    <Pressable className={classNames("list-row", className)} onPress={onPress} label={label}>
      {inside}
    </Pressable>
  );
}

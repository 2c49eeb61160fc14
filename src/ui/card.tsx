import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./card.scss";

export type CardProps = {
  title?: string;
  /** At the right of the title: a chip, a number. */
  aside?: ReactNode;
  /** Makes the whole card one button; then nothing inside may be tapped. */
  onPress?: () => void;
  /** Instead of the words in the card, for screen readers. Usually the words are best. */
  label?: string;
  className?: string;
  children?: ReactNode;
};

/** A white box that holds one matter. */
export function Card({ title, aside, onPress, label, className, children }: CardProps) {
  const inside = (
    <>
      {title || aside ? (
        <View className="card-head">
          <View className="card-title">{title}</View>
          {aside}
        </View>
      ) : null}
      {children}
    </>
  );
  if (!onPress) return <View className={classNames("card", className)}>{inside}</View>;
  return (
    <Pressable className={classNames("card", className)} onPress={onPress} label={label}>
      {inside}
    </Pressable>
  );
}

import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { Pressable } from "./pressable";
import "./section.scss";

export type SectionProps = {
  title: string;
  /** A small way on at the right ("全部"). */
  more?: { text: string; label: string; onPress: () => void };
  children: ReactNode;
};

/** A heading and what belongs under it. */
export function Section({ title, more, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <View className="section-title" {...aria({ role: "heading", level: 2 })}>
          {title}
        </View>
        {more ? (
          <Pressable className="section-more" onPress={more.onPress} label={more.label}>
            {more.text}
          </Pressable>
        ) : null}
      </View>
      {children}
    </View>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./why.scss";

type WhyProps = { breakdown: readonly string[]; question?: string };

/** 为什么是这个分: the sentences of the sum, one under the other, for whoever asks. */
export function Why({ breakdown, question = "为什么是这个分" }: WhyProps) {
  const [isOpen, setOpen] = useState(false);
  if (breakdown.length === 0) return null;
  return (
    <View className="why">
      <Pressable className="why-question" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <Icon name="info" />
        <View>{isOpen ? "收起来" : question}</View>
      </Pressable>
      {isOpen ? (
        <View className="why-answer">
          {breakdown.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </View>
      ) : null}
    </View>
  );
}

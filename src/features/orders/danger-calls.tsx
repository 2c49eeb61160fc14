import { View } from "@tarojs/components";
import { rescueNumbers, type RescueNumber } from "../../../domain/orders/danger-words";
import { aria } from "../../ui/aria";
import { BigButton } from "../../ui/big-button";
import { callPhone } from "../../ui/call-phone";
import "./danger-calls.scss";

const words: Record<RescueNumber, string> = { "110": "报警", "119": "火警、燃气、被困", "120": "急救" };

/** The three numbers as big buttons, the one that fits first. Neighbours come later than these do. */
export function DangerCalls({ callFirst }: { callFirst: RescueNumber }) {
  const numbers = [callFirst, ...rescueNumbers.filter((number) => number !== callFirst)];
  return (
    <View className="danger-calls" {...aria({ role: "alert" })}>
      <View className="danger-calls-title">有危险，先打这里</View>
      {numbers.map((number) => (
        <BigButton
          key={number}
          kind={number === callFirst ? "main" : "second"}
          icon="phone"
          text={`打 ${number} ${words[number]}`}
          onPress={() => callPhone(number)}
        />
      ))}
    </View>
  );
}

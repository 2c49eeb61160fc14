import { View } from "@tarojs/components";
import { useEffect, useRef } from "react";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./number-pad.scss";

export type NumberPadProps = {
  /** What is typed, for screen readers and above the boxes. */
  label: string;
  value: string;
  length: number;
  /** Where a wider gap stands, such as 4 in "1234 5678". */
  groupsOf?: number;
  isDisabled?: boolean;
  onChange: (value: string) => void;
};

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A code as boxes and ten large keys, so that no phone keyboard comes up over the page and every digit is a finger wide. */
export function NumberPad({ label, value, length, groupsOf, isDisabled = false, onChange }: NumberPadProps) {
  // Quick fingers tap again before the page has drawn the digit before: what was typed is remembered here at once.
  const typed = useRef(value);
  useEffect(() => {
    typed.current = value;
  }, [value]);
  const change = (next: string) => {
    typed.current = next;
    onChange(next);
  };
  const type = (digit: string) => {
    if (typed.current.length < length) change(typed.current + digit);
  };
  const key = (digit: string) => (
    <Pressable key={digit} className="number-pad-key" isDisabled={isDisabled} onPress={() => type(digit)}>
      {digit}
    </Pressable>
  );
  return (
    <View className="number-pad" {...aria({ role: "group", label })}>
      <View
        className="number-pad-boxes"
        {...aria({
          role: "status",
          live: "polite",
          label: value === "" ? `还没输入，共 ${length} 位` : Array.from(value).join(" "),
        })}
      >
        {Array.from({ length }, (_, place) => (
          <View
            key={place}
            className={classNames(
              "number-pad-box",
              place === value.length && "number-pad-box-next",
              groupsOf !== undefined && place > 0 && place % groupsOf === 0 && "number-pad-box-group",
            )}
          >
            {value[place] ?? ""}
          </View>
        ))}
      </View>
      <View className="number-pad-keys">
        {digits.map(key)}
        <Pressable
          className="number-pad-key number-pad-word"
          isDisabled={isDisabled || value === ""}
          onPress={() => change("")}
        >
          清空
        </Pressable>
        {key("0")}
        <Pressable
          className="number-pad-key number-pad-word"
          isDisabled={isDisabled || value === ""}
          onPress={() => change(typed.current.slice(0, -1))}
        >
          退格
        </Pressable>
      </View>
    </View>
  );
}

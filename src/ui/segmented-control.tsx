import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./segmented-control.scss";

export type SegmentedControlProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; text: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** Two to five views of the same thing, one at a time; wraps to a second line rather than shrink or scroll. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  return (
    <View className="segmented" {...aria({ role: "tablist", label })}>
      {options.map((option) => (
        <Pressable
          key={option.value}
          role="tab"
          className={classNames("segmented-option", option.value === value && "segmented-option-on")}
          selected={option.value === value}
          onPress={() => onChange(option.value)}
        >
          {option.text}
          {option.count === undefined ? null : <View className="segmented-count">{option.count}</View>}
        </Pressable>
      ))}
    </View>
  );
}

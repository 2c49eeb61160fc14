import { View } from "@tarojs/components";
import { aria } from "./aria";
import { Pressable } from "./pressable";
import "./stepper.scss";

export type StepperProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  /** What is counted: "人". */
  unit: string;
  onChange: (value: number) => void;
};

/** A small number with one less and one more beside it, each a finger wide. */
export function Stepper({ label, value, min, max, unit, onChange }: StepperProps) {
  return (
    <View className="stepper" {...aria({ role: "group", label })}>
      <View className="stepper-label">{label}</View>
      <View className="stepper-row">
        <Pressable
          className="stepper-step"
          label={`${label}，少 1 ${unit}`}
          isDisabled={value <= min}
          onPress={() => onChange(value - 1)}
        >
          −
        </Pressable>
        <View className="stepper-value" {...aria({ role: "status", live: "polite" })}>
          {value} {unit}
        </View>
        <Pressable
          className="stepper-step"
          label={`${label}，多 1 ${unit}`}
          isDisabled={value >= max}
          onPress={() => onChange(value + 1)}
        >
          ＋
        </Pressable>
      </View>
    </View>
  );
}

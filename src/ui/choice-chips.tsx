import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./choice-chips.scss";

export type Choice<Value extends string> = {
  value: Value;
  text: string;
  icon?: IconName;
};

export type ChoiceChipsProps<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  /** What is chosen; with `isMultiple` any number. */
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  isMultiple?: boolean;
  /** With `isMultiple`: no more than this many. */
  max?: number;
  isLabelHidden?: boolean;
};

/** A few answers to choose from with one tap each; the chosen ones carry a tick besides their colour. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { label, choices, chosen, onChange, isMultiple = false, max = Infinity, isLabelHidden = false } = props;
  const press = (value: Value) => {
    if (!isMultiple) onChange([value]);
    else if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value));
    else if (chosen.length < max) onChange([...chosen, value]);
  };
  return (
    <View className="choice" {...aria({ role: isMultiple ? "group" : "radiogroup", label })}>
      {isLabelHidden ? null : <View className="choice-label">{label}</View>}
      <View className="choice-row">
        {choices.map(({ value, text, icon }) => {
          const isOn = chosen.includes(value);
          return (
            <Pressable
              key={value}
              role={isMultiple ? "checkbox" : "radio"}
              className={classNames("choice-chip", isOn && "choice-chip-on")}
              checked={isOn}
              label={text}
              onPress={() => press(value)}
            >
              {isOn ? <Icon name="check" /> : icon ? <Icon name={icon} /> : null}
              <View>{text}</View>
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}

import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./star-rate.scss";

export type Stars = 1 | 2 | 3 | 4 | 5;

/** What one to five stars mean. */
export const starWords: Record<Stars, string> = { 1: "很不满意", 2: "不满意", 3: "一般", 4: "满意", 5: "非常满意" };
const all: readonly Stars[] = [1, 2, 3, 4, 5];

export type StarRateProps = {
  /** What is being rated, for screen readers. */
  label: string;
  value: Stars | null;
  onChange: (stars: Stars) => void;
  /** Other words than satisfaction, such as quality. */
  words?: Record<Stars, string>;
};

/** Five stars of at least 48 px with the chosen one in words; tapped, never dragged. */
export function StarRate({ label, value, onChange, words = starWords }: StarRateProps) {
  return (
    <View className="star-rate" {...aria({ role: "radiogroup", label })}>
      <View className="star-rate-row">
        {all.map((stars) => (
          <Pressable
            key={stars}
            role="radio"
            className={classNames("star-rate-star", value !== null && stars <= value && "star-rate-star-on")}
            label={`${stars} 星，${words[stars]}`}
            checked={value === stars}
            onPress={() => onChange(stars)}
          >
            <Icon name={value !== null && stars <= value ? "star-full" : "star"} />
          </Pressable>
        ))}
      </View>
      <View className="star-rate-word">{value === null ? "点星星打分" : `${value} 星 · ${words[value]}`}</View>
    </View>
  );
}

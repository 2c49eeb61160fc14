import { View } from "@tarojs/components";
import { aria } from "./aria";
import { Icon } from "./icon";
import "./stars-shown.scss";

/** Given stars, to look at only, with the number beside them. */
export function StarsShown({ stars, word }: { stars: number; word?: string }) {
  const full = Math.max(0, Math.min(5, Math.round(stars)));
  return (
    <View className="stars-shown" {...aria({ role: "img", label: `${stars} 星${word ? `，${word}` : ""}` })}>
      {[1, 2, 3, 4, 5].map((place) => (
        <Icon key={place} name={place <= full ? "star-full" : "star"} />
      ))}
      <View className="stars-shown-word">{word ?? `${stars} 星`}</View>
    </View>
  );
}

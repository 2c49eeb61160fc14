import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./tile.scss";

/** One picture with one word to tap. */
export function Tile({
  icon,
  text,
  label,
  onPress,
}: {
  icon: IconName;
  text: string;
  label?: string;
  onPress: () => void;
}) {
  return (
    <Pressable className="tile" onPress={onPress} label={label ?? text}>
      <View className="tile-picture">
        <Icon name={icon} />
      </View>
      <View className="tile-text">{text}</View>
    </Pressable>
  );
}

/** Tiles four beside each other, three or two where the words are larger or the phone is narrow. */
export function TileGrid({ children }: { children: ReactNode }) {
  return <View className="tile-grid">{children}</View>;
}

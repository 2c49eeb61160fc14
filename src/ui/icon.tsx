import { View } from "@tarojs/components";
import { classNames } from "./class-names";
import "./icon.scss";

/** The drawings in icon.scss. */
export const iconNames = [
  "alert",
  "back",
  "bag",
  "bell",
  "board",
  "book",
  "bowl",
  "building",
  "bulb",
  "camera",
  "cart",
  "chat",
  "check",
  "circle-check",
  "clinic",
  "clock",
  "close",
  "code",
  "diet",
  "door",
  "edit",
  "family",
  "gift",
  "hand",
  "heart",
  "home",
  "info",
  "key",
  "law",
  "leaf",
  "list",
  "medicine",
  "mic",
  "mobile",
  "offline",
  "person",
  "phone",
  "place",
  "play",
  "plus",
  "points",
  "refresh",
  "repair",
  "right",
  "scan",
  "scissors",
  "search",
  "seal",
  "shop",
  "spark",
  "star",
  "star-full",
  "stop",
  "truck",
] as const;
export type IconName = (typeof iconNames)[number];

/** A line drawing in the colour and at 1.25 times the size of the text around it. Always decoration: words say the same. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <View className={classNames("icon", `icon-${name}`, className)} />;
}

import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./skeleton.scss";

/** Grey shapes of `rows` cards while waiting. It does not move: moving greys tire the eye and say no more. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton" {...aria({ role: "status", label: "正在加载", live: "polite" })}>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="skeleton-card">
          <View className="skeleton-line skeleton-line-short" />
          <View className="skeleton-line" />
        </View>
      ))}
    </View>
  );
}

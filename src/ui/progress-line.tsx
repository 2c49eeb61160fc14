import { View } from "@tarojs/components";
import { AtProgress } from "taro-ui";
import { aria } from "./aria";
import "./progress-line.scss";

/** How far along, as a line and in words: `words` says it for those who do not see the line. */
export function ProgressLine({ percent, words }: { percent: number; words: string }) {
  return (
    <View className="progress-line">
      <View {...aria({ hidden: true })}>
        <AtProgress percent={Math.max(0, Math.min(100, Math.round(percent)))} isHidePercent />
      </View>
      <View className="progress-line-words">{words}</View>
    </View>
  );
}

import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { PhotoFrame } from "../../ui/photo-frame";
import type { OrderView } from "./order-evidence";

const stages = [
  { stage: "before", word: "服务前" },
  { stage: "after", word: "服务后" },
] as const;

/** The place before and after, beside each other; a stage without a picture says so. */
export function BeforeAfter({ evidence }: Pick<OrderView, "evidence">) {
  if (evidence.length === 0) return null;
  return (
    <Card title="服务前后">
      <View className="staff-stages">
        {stages.map(({ stage, word }) => (
          <Stage key={stage} word={word} urls={evidence.filter((one) => one.stage === stage).map(({ url }) => url)} />
        ))}
      </View>
    </Card>
  );
}

const Stage = ({ word, urls }: { word: string; urls: readonly string[] }) => (
  <View>
    <View className="staff-label">{word}</View>
    {urls.length === 0 ? <View className="text-second">没有拍</View> : null}
    <View className="photos">
      {urls.map((url, place) => (
        <PhotoFrame key={url} url={url} all={urls} label={`${word}第 ${place + 1} 张照片`} />
      ))}
    </View>
  </View>
);

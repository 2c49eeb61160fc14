import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import type { OrderView } from "./serve-stage";

/** Before enough have come together, nobody begins: how many are missing, and that there is nothing to do. */
export function Gathering({ view }: { view: OrderView }) {
  const missing = Math.max(1, view.rules.takersNeeded - view.takers.length);
  return (
    <Card title={`还差 ${missing} 位才能开始`}>
      <View className="serve-note">这类事要 {view.rules.takersNeeded} 个人一起去。人齐了再约时间上门。</View>
    </Card>
  );
}

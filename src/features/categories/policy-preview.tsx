import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { Facts } from "../../ui/facts";
import "./categories.scss";

type Preview = Output<"categories.propose">;

/** What would be otherwise, and how last month's orders would have fared. Counts, no names. */
export function PolicyPreview({ preview: { changes, effect } }: { preview: Preview }) {
  const { isCut, looked, otherDeadlines, otherPoints, otherReview, pointsAfter, pointsBefore } = effect;
  return (
    <View className="policy-preview">
      <View className="policy-changes">
        {changes.map((change) => (
          <View key={change} className="policy-change">
            {change}
          </View>
        ))}
      </View>
      <Facts
        facts={[
          { name: "近 30 天", value: isCut ? `看了最近 ${looked} 单` : `共 ${looked} 单` },
          { name: "积分不同", value: `${otherPoints} 单` },
          { name: "积分合计", value: pointsBefore === pointsAfter ? null : `${pointsBefore} 分变 ${pointsAfter} 分` },
          { name: "时限不同", value: `${otherDeadlines} 单` },
          { name: "审与不审", value: otherReview === 0 ? null : `${otherReview} 单不同` },
          { name: "已发的单", value: "照原来的规则办，不受影响" },
        ]}
      />
    </View>
  );
}

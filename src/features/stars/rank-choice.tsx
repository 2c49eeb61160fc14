import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";

type RankChoiceProps = { isOffBoards: boolean; onChanged: () => void };

/** Whether one wants to stand on boards at all. Hours and stars stay as they are. */
export function RankChoice({ isOffBoards, onChanged }: RankChoiceProps) {
  const { run, isRunning, error } = useChange("stars.setRankOptOut");
  const choose = async () => {
    if ((await run({ isOffBoards: !isOffBoards })).ok) onChanged();
  };
  return (
    <Card title="要不要上榜" className="rank-choice">
      <View>
        {isOffBoards
          ? "现在别人在榜上看不到您。时长和星级照样算。"
          : "别人只看到您的姓。不想上榜随时可以关，马上生效。"}
      </View>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        kind="second"
        text={isOffBoards ? "重新上榜" : "我不上榜"}
        isRunning={isRunning}
        runningText="正在改…"
        onPress={() => void choose()}
      />
    </Card>
  );
}

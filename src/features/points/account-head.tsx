import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ProgressLine } from "../../ui/progress-line";
import { starLevelWords } from "../../ui/star-level-words";
import { Notice } from "../../ui/notice";
import { StarsShown } from "../../ui/stars-shown";
import { sayDay, sayMinutes, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { starPercent } from "./star-progress";
import "./account-head.scss";

type Account = Output<"points.showAccount">;

/** What can be spent, what was served, and how far the next star is. */
export function AccountHead({ account }: { account: Account }) {
  const { available, isFrozen, minutes, services, starLevel, minutesToNextStar, starMissing } = account;
  const nowMs = useNow();
  return (
    <>
      <Card>
        <View className="account-name">能用的积分</View>
        <View className="account-points">{available}</View>
        {besideText(account, nowMs).map((sentence) => (
          <View key={sentence} className="text-second">
            {sentence}
          </View>
        ))}
        {isFrozen ? (
          <Notice kind="warning" text="您的积分正在核对，这几天先不能用。核对好会告诉您，也可以打电话给社区问。" />
        ) : null}
        <BigButton kind="second" icon="gift" text="去超市换东西" onPress={() => goTo("/pages/mall/index")} />
        <BigButton kind="quiet" icon="family" text="送给家人" onPress={() => goTo("/packages/me/gift/index")} />
      </Card>
      <Card title="服务时长">
        <Facts
          facts={[
            { name: "一共", value: sayMinutes(minutes) },
            { name: "帮了", value: `${services} 次` },
          ]}
        />
        <StarsShown stars={starLevel} word={starLevelWords(starLevel)} />
        <ProgressLine percent={starPercent(minutes, minutesToNextStar)} words={starMissing.join("；")} />
      </Card>
    </>
  );
}

/** What else there is beside the points to spend. */
const besideText = ({ expiring, held, owed, pending }: Account, nowMs: number): readonly string[] => [
  ...(pending ? [`还有 ${pending.points} 分在核实，${sayWhen(pending.nextFromMs, nowMs)}起陆续能用`] : []),
  ...(held > 0 ? [`另有 ${held} 分在没用的兑换券上`] : []),
  ...(owed > 0 ? [`欠着 ${owed} 分，以后得了积分先还`] : []),
  ...(expiring ? [`其中 ${expiring.points} 分用到${sayDay(expiring.atMs - 1, nowMs)}为止`] : []),
];

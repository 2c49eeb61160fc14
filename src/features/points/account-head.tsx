import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayMinutes } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ProgressLine } from "../../ui/progress-line";
import { starLevelWords } from "../../ui/star-level-words";
import { StarsShown } from "../../ui/stars-shown";
import { starPercent } from "./star-progress";
import "./account-head.scss";

type Account = Output<"points.showAccount">;

/** What can be spent, what was served, and how far the next star is. */
export function AccountHead({ account }: { account: Account }) {
  const { available, held, minutes, services, starLevel, minutesToNextStar, starMissing } = account;
  return (
    <>
      <Card>
        <View className="account-name">能用的积分</View>
        <View className="account-points">{available}</View>
        {held > 0 ? <View className="text-second">{`另有 ${held} 分在没用的兑换券上`}</View> : null}
        <BigButton kind="second" icon="gift" text="去超市换东西" onPress={() => goTo("/pages/mall/index")} />
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

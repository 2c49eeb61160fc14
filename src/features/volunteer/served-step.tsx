import { View } from "@tarojs/components";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { StarsShown } from "../../ui/stars-shown";
import { RateVisit, visitWords } from "./rate-visit";
import type { OrderView } from "./serve-stage";

/** After the volunteer's part: what the order waits for, and in the end what came of it. */
export function ServedStep({ view, reload }: { view: OrderView; reload: () => Promise<void> }) {
  const me = view.takers.find((taker) => taker.isMe);
  const { actions, awarded, myPrivateRating, rating } = view;
  return (
    <>
      <Notice kind={noticeKind(view.status)} text={standing[view.status] ?? "这一单在您手上。"} />
      {actions.includes("ratePrivately") ? <RateVisit view={view} onRated={reload} /> : null}
      {awarded?.isReversed ? (
        <Card title="这次的积分和时长">
          <View className="serve-points serve-points-back">{`收回 ${awarded.points} 分`}</View>
          <View className="serve-note">社区核实后改判了，原因在“我的积分”里写着。</View>
        </Card>
      ) : awarded ? (
        <Card title="这次的积分和时长">
          <View className="serve-points">{`+${awarded.points} 分`}</View>
          <View className="serve-note">{`记入服务时长 ${sayMinutes(awarded.minutes)}`}</View>
          {awarded.breakdown.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </Card>
      ) : null}
      {me && me.workDone !== "" ? (
        <Card title="您做的事">
          <Facts
            facts={[
              { name: "做了什么", value: me.workDone },
              { name: "时长", value: me.minutes === null ? null : sayMinutes(me.minutes) },
              {
                name: "居民评价",
                value: rating === null || rating.byRule ? null : <StarsShown stars={rating.stars} />,
              },
              { name: "居民的话", value: rating === null || rating.comment === "" ? null : rating.comment },
              { name: "您说这次", value: myPrivateRating === null ? null : visitWords[myPrivateRating.stars] },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}

const standing: Partial<Record<OrderView["status"], string>> = {
  open: "您已接单，还在等别的志愿者。",
  offered: "您已接单，社区在请另一位志愿者。",
  serving: "您这边做完了，还在等一起去的邻居。",
  served: "做完了，等居民确认。三天没回复，就算已解决。",
  confirmed: "居民已确认，等社区评单。评过就有积分和时长。",
  disputed: "有人有不同意见。社区在听两边怎么说，一周内有决定。",
  evaluated: "这件事办结了，谢谢您。",
  overturned: "社区核实后改判了，这次的积分和时长收回。",
  cancelled: "居民取消了这次求助，不用去了。",
  expired: "时间过了，这一单已经关闭。",
  stuck: "这件事交给社区了，您不用再跑。谢谢您。",
  answered: "社区直接答复了居民，不用去了。",
  returned: "社区退回了这次求助，不用去了。",
};

function noticeKind(status: OrderView["status"]): "success" | "warning" | "info" {
  if (status === "evaluated") return "success";
  return status === "cancelled" || status === "expired" || status === "returned" ? "warning" : "info";
}

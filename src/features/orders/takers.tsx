import { View } from "@tarojs/components";
import { sayMinutes, sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { callPhone } from "../../ui/call-phone";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import type { OrderView } from "./order-view";

type Taker = OrderView["takers"][number];

/** Who comes, or came: the name, what was done, and a button to call while calling is allowed. */
export function Takers({ takers, nowMs }: { takers: readonly Taker[]; nowMs: number }) {
  return (
    <>
      {takers.filter(hasNews).map((taker, place) => (
        <OneTaker key={taker.volunteerId ?? `${taker.name} ${place}`} taker={taker} nowMs={nowMs} />
      ))}
    </>
  );
}

/** That one comes oneself is no news; when one came and went is. */
const hasNews = ({ isMe, arrivedAtMs }: Taker): boolean => !isMe || arrivedAtMs !== null;

function OneTaker({ taker, nowMs }: { taker: Taker; nowMs: number }) {
  const { name, phone, isMe, arrivedAtMs, leftAtMs, minutes, workDone } = taker;
  return (
    <Card title={isMe ? "我的服务" : "志愿者"}>
      {isMe ? null : <View className="taker-name">{name}</View>}
      <Facts
        facts={[
          { name: "到的时间", value: arrivedAtMs === null ? null : sayWhen(arrivedAtMs, nowMs) },
          { name: "走的时间", value: leftAtMs === null ? null : sayWhen(leftAtMs, nowMs) },
          { name: "服务了", value: minutes === null ? null : sayMinutes(minutes) },
          { name: "做了什么", value: workDone || null },
        ]}
      />
      {phone ? (
        <BigButton
          kind="second"
          icon="phone"
          className="taker-call"
          text="打电话给志愿者"
          label={`打电话给志愿者 ${name}`}
          onPress={() => callPhone(phone)}
        />
      ) : null}
    </Card>
  );
}

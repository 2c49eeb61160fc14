import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import type { OrderView } from "./serve-stage";

const stateWords: Record<OrderView["takers"][number]["state"], string> = {
  taken: "还没到",
  serving: "到了，正在做",
  served: "做完了",
};

/** Who else goes to the same door, by surname, and whether anybody is missing. Nothing where one goes alone. */
export function Companions({ view }: { view: OrderView }) {
  const { freeSlots, slotCount, takers } = view;
  if (slotCount < 2) return null;
  const others = takers.filter(({ isMe }) => !isMe);
  const isSought = freeSlots > 0 && ["open", "offered"].includes(view.status);
  return (
    <Card title="一起去的">
      {others.length === 0 ? <View className="serve-note">现在只有您一位。</View> : null}
      <Facts facts={others.map(({ name, state }) => ({ name, value: stateWords[state] }))} />
      {isSought ? <View className="serve-note">{`还缺 ${freeSlots} 人，有人接了会显示在这里。`}</View> : null}
    </Card>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import "./barring.scss";

type Order = Pick<Output<"orders.show">, "orderId" | "status" | "takers">;
type Taker = Order["takers"][number];

type BarringProps = { order: Order; onChanged: () => void };

/** While somebody is still to come, there are other ways to be rid of him. */
const tooSoon: readonly Order["status"][] = ["inReview", "open", "offered", "taken", "serving"];

/** Whoever came and should not be sent again, or may be after all. Nothing for those who have no say in it. */
export function Barring({ order, onChanged }: BarringProps) {
  if (tooSoon.includes(order.status)) return null;
  const takers = order.takers.filter(({ isBarred, volunteerId }) => isBarred !== null && volunteerId !== null);
  return (
    <>
      {takers.map((taker) => (
        <OneBarring key={taker.volunteerId} orderId={order.orderId} taker={taker} onChanged={onChanged} />
      ))}
    </>
  );
}

function OneBarring({ orderId, taker, onChanged }: { orderId: string; taker: Taker; onChanged: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error, clearError } = useChange("people.setBarred");
  const isBarred = taker.isBarred === true;
  const set = async () => {
    const reply = await run({ orderId, volunteerId: taker.volunteerId ?? "", isBarred: !isBarred });
    if (!reply.ok) return;
    setAsking(false);
    onChanged();
  };
  const ask = () => {
    clearError();
    setAsking(true);
  };
  if (isBarred) {
    return (
      <Card>
        <View className="barring-words">{`以后不会再派${taker.name}来了。他不会知道。`}</View>
        {error ? <Notice kind="error" text={error.sentence} /> : null}
        <BigButton
          kind="second"
          text="还是可以派他来"
          isRunning={isRunning}
          runningText="正在改…"
          onPress={() => void set()}
        />
      </Card>
    );
  }
  return (
    <>
      <BigButton kind="quiet" text="以后不要再派这位" label={`以后不要再派这位：${taker.name}`} onPress={ask} />
      <SheetConfirm
        isOpen={isAsking}
        title={`以后不再派${taker.name}来吗`}
        confirmText="不要再派"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void set()}
        onClose={() => setAsking(false)}
      >
        <View className="barring-words">以后的求助不会再给他看，也不会派给他。他不会收到消息，您随时可以改回来。</View>
      </SheetConfirm>
    </>
  );
}

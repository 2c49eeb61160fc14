import { useState } from "react";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";

/** For whoever lost the race and would still come: he stands in line for a slot of that order. */
export function WaitInLine({ orderId, onWaiting }: { orderId: string; onWaiting?: () => void }) {
  const { run, isRunning, error } = useChange("orders.joinWaiting");
  const [isWaiting, setWaiting] = useState(false);
  const join = async () => {
    offerMessages(["orderProgress"]);
    const reply = await run({ orderId });
    if (!reply.ok) return;
    setWaiting(true);
    onWaiting?.();
  };
  if (isWaiting) return <Notice kind="success" text="排上队了，有空位会告诉您。" />;
  return (
    <>
      {error === null ? null : <Notice kind="warning" text={error.sentence} />}
      <BigButton
        kind="second"
        text="排队等一等"
        isRunning={isRunning}
        runningText="正在排队…"
        onPress={() => void join()}
      />
    </>
  );
}

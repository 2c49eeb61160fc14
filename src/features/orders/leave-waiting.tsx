import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";

type LeaveWaitingProps = { orderId: string; onLeft: () => void };

/** Whoever stands in line may go at any time, without a reason. */
export function LeaveWaiting({ orderId, onLeft }: LeaveWaitingProps) {
  const { run, isRunning, error } = useChange("orders.leaveWaiting");
  const leave = async () => {
    if ((await run({ orderId })).ok) onLeft();
  };
  return (
    <>
      {error ? <Notice kind="warning" text={error.sentence} /> : null}
      <BigButton
        kind="second"
        text="不排了"
        isRunning={isRunning}
        runningText="正在退出…"
        onPress={() => void leave()}
      />
    </>
  );
}

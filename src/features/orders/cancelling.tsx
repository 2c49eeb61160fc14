import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";

const reasons = ["不需要了", "家里人来办了", "时间不合适", "填错了", "别的原因"];

type CancellingProps = {
  orderId: string;
  /** Somebody has already promised to come and will be told. */
  isTaken: boolean;
  onCancelled: () => void;
  onStale: () => void;
};

/** The quiet way out of a request, at the end of its page. */
export function Cancelling({ orderId, isTaken, onCancelled, onStale }: CancellingProps) {
  const { run, isRunning, error } = useChange("orders.cancel");
  return (
    <ReasonStep
      button={{ text: "不办了，取消求助" }}
      title="要取消这次求助吗"
      follows={isTaken ? "已经有志愿者接单了，取消后我们会告诉他。" : null}
      isFollowsGrave
      label="为什么取消"
      reasons={reasons}
      confirm={{ text: "取消求助", runningText: "正在取消…", kind: "danger" }}
      cancelText="先不取消"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId, reason })).ok}
      onDone={onCancelled}
      onStale={onStale}
    />
  );
}

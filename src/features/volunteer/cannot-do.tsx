import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";

const reasons = ["要专业师傅来", "缺工具或材料", "有危险，不能动", "事情和说的不一样", "联系不上居民"];
const maxLength = 200;

type CannotDoProps = { orderId: string; onHandedOver: () => void; onStale: () => void };

/** It cannot be done by a neighbour: said with a reason, without blame, and the community finds another way. */
export function CannotDo({ orderId, onHandedOver, onStale }: CannotDoProps) {
  const { run, isRunning, error } = useChange("orders.cannotDo");
  return (
    <ReasonStep
      button={{ text: "办不了，交回社区" }}
      title="办不了，交回社区"
      follows="交回后您不用再管，社区会找别的办法，居民也会收到消息。"
      label="为什么办不了"
      reasons={reasons}
      ownWords={{ label: "说几句", placeholder: "比如：水管裂了，要换整根" }}
      maxLength={maxLength}
      confirm={{ text: "交回社区", runningText: "正在交回…" }}
      cancelText="我再试试"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId, reason })).ok}
      onDone={onHandedOver}
      onStale={onStale}
    />
  );
}

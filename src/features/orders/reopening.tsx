import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";

const reasons = ["又坏了", "只办了一部分", "办得不对", "其实没有人来办"];
const maxLength = 200;

type ReopeningProps = { orderId: string; onReopened: () => void; onStale: () => void };

/** It was not solved after all; possible until the community has evaluated. */
export function Reopening({ orderId, onReopened, onStale }: ReopeningProps) {
  const { run, isRunning, error } = useChange("orders.reopen");
  return (
    <ReasonStep
      button={{ text: "还没解决", kind: "second", icon: "refresh" }}
      title="还没解决吗"
      follows="您说了以后，社区会看到，再想办法。"
      label="哪里没解决"
      reasons={reasons}
      ownWords={{ label: "说几句", placeholder: "比如：修好的水管晚上又漏了" }}
      maxLength={maxLength}
      confirm={{ text: "告诉社区", runningText: "正在告诉社区…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId, reason })).ok}
      onDone={onReopened}
      onStale={onStale}
    />
  );
}

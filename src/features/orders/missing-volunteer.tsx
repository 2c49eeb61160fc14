import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";

const reasons = ["约好的时间过了，没有来", "打电话说不来了", "电话打不通", "来了又走了，没有办"];

type MissingVolunteerProps = { orderId: string; onReported: () => void; onStale: () => void };

/** He who promised to come did not: said with one tap, and somebody else is looked for. */
export function MissingVolunteer({ orderId, onReported, onStale }: MissingVolunteerProps) {
  const { run, isRunning, error } = useChange("orders.reportNoShow");
  return (
    <ReasonStep
      button={{ text: "志愿者没来", kind: "second", icon: "alert" }}
      title="志愿者没来吗"
      follows="可以先打个电话问问。报了以后，这位志愿者就不来了，我们重新找人。"
      label="怎么回事"
      reasons={reasons}
      confirm={{ text: "没来，重新找人", runningText: "正在报…" }}
      cancelText="我再等等"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId, reason })).ok}
      onDone={onReported}
      onStale={onStale}
    />
  );
}

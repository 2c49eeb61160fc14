import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";
import type { OrderView } from "./order-view";

const reasons = ["约好的时间过了，没有来", "打电话说不来了", "电话打不通", "来了又走了，没有办"];

type MissingVolunteerProps = { order: OrderView; onReported: () => void; onStale: () => void };

/** He who promised to come did not: said with one tap, and somebody else is looked for. Of several, each by his name. */
export function MissingVolunteer({ order, onReported, onStale }: MissingVolunteerProps) {
  const awaited = order.takers.filter(({ state }) => state === "taken");
  const given = { orderId: order.orderId, onReported, onStale };
  if (order.takers.length < 2) return <OneMissing {...given} volunteerId={null} who="志愿者" />;
  return awaited.map(({ name, volunteerId }) => (
    <OneMissing key={volunteerId} {...given} volunteerId={volunteerId} who={name} />
  ));
}

type OneMissingProps = {
  orderId: string;
  volunteerId: string | null;
  who: string;
  onReported: () => void;
  onStale: () => void;
};

function OneMissing({ orderId, volunteerId, who, onReported, onStale }: OneMissingProps) {
  const { run, isRunning, error } = useChange("orders.reportNoShow");
  return (
    <ReasonStep
      button={{ text: `${who}没来`, kind: "second", icon: "person" }}
      title={`${who}没来吗`}
      follows="可以先打个电话问问。报了以后，这位志愿者就不来了，我们重新找人。"
      label="怎么回事"
      reasons={reasons}
      confirm={{ text: "没来，重新找人", runningText: "正在报…" }}
      cancelText="我再等等"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId, reason, volunteerId })).ok}
      onDone={onReported}
      onStale={onStale}
    />
  );
}

import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";
import type { StaffStepProps } from "./reason-step-of-staff";

const usual = ["问过了，都满意", "嫌来得晚", "事情没办完", "话没说清楚，讲开了", "打了三次没人接"];

/** 记下回访: what she said when staff rang her up; an unhappy one must be heard before the order is judged. */
export function RecordCall({ view, onDone, onStale }: StaffStepProps) {
  const { run, isRunning, error } = useChange("orders.recordStaffCall");
  return (
    <ReasonStep
      button={{ text: "记下回访", kind: "main", icon: "phone" }}
      title="居民在电话里怎么说"
      follows={
        view.staffCall?.why === "draw" ? "抽到回访的单，记一句就好。" : "记下以后才能评单。居民和志愿者看不到这段话。"
      }
      label="居民怎么说"
      reasons={usual}
      ownWords={{ label: "照原话写", placeholder: "比如：药买对了，就是等了太久" }}
      maxLength={300}
      confirm={{ text: "记下来", runningText: "正在记…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (words) => (await run({ orderId: view.orderId, words })).ok}
      onDone={() => onDone("回访记下了。")}
      onStale={onStale}
    />
  );
}

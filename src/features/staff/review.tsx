import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { goBack } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { OrderCourse } from "./order-course";
import { OrderEvidence } from "./order-evidence";
import { ReviewDecision } from "./review-decision";
import { staffStatusWord } from "./staff-status-word";
import { StaffSteps } from "./staff-steps";

const results = {
  approve: { title: "已发布", text: "附近的志愿者现在能看到这一单了。" },
  return: { title: "已退回", text: "居民会看到您写的原因。" },
} as const;

/** One request that waits for review: read it, then publish it or give it back with a reason. */
export function Review({ orderId }: { orderId: string }) {
  const reading = useCall("orders.show", { orderId });
  const [done, setDone] = useState<keyof typeof results | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const nowMs = useNow();
  const refresh = () => void reading.reload();
  const tookStep = (sentence: string) => {
    setSaid(sentence);
    refresh();
  };
  const back = { text: "回工作台", onPress: () => goBack("/packages/staff/workbench/index") };
  if (done !== null) return <EmptyState icon="circle-check" {...results[done]} action={back} />;
  return (
    <Loaded reading={reading}>
      {(view) => (
        <TwoColumns
          list={<OrderEvidence view={view} nowMs={nowMs} />}
          detail={
            <>
              {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
              {view.actions.includes("approve") || view.actions.includes("return") ? (
                <ReviewDecision orderId={orderId} onDone={setDone} onRefused={refresh} />
              ) : (
                <EmptyState
                  icon="info"
                  title={`这一单${staffStatusWord[view.status]}`}
                  text={view.status === "inReview" ? "自己或家里的事，要请别的同事来审。" : "不用再审了。"}
                  action={back}
                />
              )}
              <StaffSteps title="也可以这样办" view={view} onDone={tookStep} onStale={refresh} />
              <OrderCourse view={view} nowMs={nowMs} />
            </>
          }
        />
      )}
    </Loaded>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { goBack } from "../../device/go-to";
import { sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { EvaluateForm } from "./evaluate-form";
import { RecordCall } from "./record-call";
import { OrderCourse } from "./order-course";
import { OrderEvidence } from "./order-evidence";
import type { OrderView } from "./order-view";
import { staffStatusWord } from "./staff-status-word";
import "./staff.scss";

type Awards = Output<"orders.evaluate">["awards"];
const toWorkbench = () => goBack("/packages/staff/workbench/index");

/** 社区评单: the evidence on one screen, the judgement beside it, and then what it led to. */
export function Evaluate({ orderId }: { orderId: string }) {
  const reading = useCall("orders.show", { orderId });
  const [awards, setAwards] = useState<Awards | null>(null);
  const nowMs = useNow();
  if (awards !== null) return <EvaluationDone awards={awards} />;
  return (
    <Loaded reading={reading}>
      {(view) => (
        <TwoColumns
          list={<OrderEvidence view={view} nowMs={nowMs} />}
          detail={
            <>
              {view.actions.includes("recordStaffCall") ? (
                <RecordCall view={view} onDone={() => void reading.reload()} onStale={() => void reading.reload()} />
              ) : null}
              {owesCall(view) ? null : view.actions.includes("evaluate") ? (
                <EvaluateForm key={orderId} view={view} onDone={setAwards} onRefused={() => void reading.reload()} />
              ) : (
                <EmptyState
                  icon="info"
                  title={`这一单${staffStatusWord[view.status]}`}
                  text={view.status === "confirmed" ? "要由社区工作人员来评；自己的事请同事评。" : "现在不用评。"}
                  action={{ text: "回工作台", onPress: toWorkbench }}
                />
              )}
              <OrderCourse view={view} nowMs={nowMs} />
            </>
          }
        />
      )}
    </Loaded>
  );
}

/** Whoever was unhappy is heard first; the form stands where the call was. */
const owesCall = ({ staffCall, status }: OrderView): boolean => status === "confirmed" && staffCall?.heard === null;

function EvaluationDone({ awards }: { awards: Awards }) {
  return (
    <>
      <Notice kind="success" text="评好了，这件事办结。积分和时长已经记上。" />
      <Card title="记了多少">
        {awards.length === 0 ? <View>这一单没有志愿者要记。</View> : null}
        {awards.map(({ volunteerName, points, minutes }) => (
          <ListRow
            key={volunteerName}
            icon="person"
            title={volunteerName}
            note={`服务时长 ${sayMinutes(minutes)}`}
            aside={<View className="staff-award">{`+${points} 分`}</View>}
          />
        ))}
      </Card>
      <BigButton text="回工作台" onPress={toWorkbench} />
    </>
  );
}

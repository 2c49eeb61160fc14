import { useState, type ReactNode } from "react";
import { useCall } from "../../cloud/use-call";
import { goOnTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { Handlings } from "./handlings";
import { OrderCourse } from "./order-course";
import { OrderEvidence } from "./order-evidence";
import type { OrderView } from "./order-view";
import { OrderProgress } from "./order-progress";
import { RecordCall } from "./record-call";
import { StaffDispute } from "./staff-dispute";
import { StaffSteps } from "./staff-steps";

type StaffOrderProps = {
  orderId: string;
  contacts?: ReactNode;
  /** Who of those who came should not be sent again. */
  barring?: (view: OrderView, reload: () => void) => ReactNode;
};

/** One order as staff see it: all there is to know, and every step they may take now. */
export function StaffOrder({ orderId, contacts, barring }: StaffOrderProps) {
  const reading = useCall("orders.show", { orderId });
  const [said, setSaid] = useState<string | null>(null);
  const nowMs = useNow();
  const refresh = () => void reading.reload();
  const done = (sentence: string) => {
    setSaid(sentence);
    refresh();
  };
  return (
    <Loaded reading={reading}>
      {(view) => (
        <TwoColumns
          list={<OrderEvidence view={view} nowMs={nowMs} />}
          detail={
            <>
              {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
              <OrderProgress view={view} nowMs={nowMs} />
              <Handlings view={view} nowMs={nowMs} />
              {view.actions.includes("recordStaffCall") ? (
                <RecordCall view={view} onDone={done} onStale={refresh} />
              ) : (
                <Onward view={view} />
              )}
              <StaffDispute view={view} nowMs={nowMs} onDone={done} onStale={refresh} />
              <StaffSteps title="怎么处理" view={view} onDone={done} onStale={refresh} />
              {contacts}
              {barring?.(view, refresh)}
              <OrderCourse view={view} nowMs={nowMs} />
            </>
          }
        />
      )}
    </Loaded>
  );
}

/** Reviewing and evaluating have pages of their own. */
function Onward({ view: { actions, orderId } }: { view: OrderView }) {
  if (actions.includes("approve"))
    return <BigButton text="去审核" onPress={() => goOnTo("/packages/staff/review/index", { orderId })} />;
  if (actions.includes("evaluate"))
    return <BigButton text="去评单" onPress={() => goOnTo("/packages/staff/evaluate/index", { orderId })} />;
  return null;
}

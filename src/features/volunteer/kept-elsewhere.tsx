import { useSyncExternalStore } from "react";
import { goTo } from "../../device/go-to";
import { ListRow } from "../../ui/list-row";
import { phoneCheckIns } from "./phone-check-ins";

/** Orders of which this phone still has to tell something, or of which something was not taken: each leads to its page. */
export function KeptElsewhere() {
  const all = useSyncExternalStore(phoneCheckIns.watch, phoneCheckIns.all);
  const orderIds = [...new Set(all.map(({ orderId }) => orderId))];
  const isRefused = (orderId: string) => all.some((one) => one.orderId === orderId && one.refusal !== null);
  return (
    <>
      {orderIds.map((orderId) => (
        <ListRow
          key={orderId}
          icon={isRefused(orderId) ? "alert" : "offline"}
          title={isRefused(orderId) ? "有一单的签到没有记上" : "有一单记在手机上，有网就报"}
          note="点开看看"
          onPress={() => goTo("/packages/volunteer/serve/index", { orderId })}
        />
      ))}
    </>
  );
}

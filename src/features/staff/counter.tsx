import { useCallback, useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { CounterEntry } from "./counter-entry";
import { CounterVoucher } from "./counter-voucher";
import { ShopState } from "./shop-state";
import { useVoucherCheck } from "./use-voucher-check";
import "./staff.scss";

const waitingOf = (output: Output<"mall.showShop">) => output.waiting;

/** The keeper's counter: a voucher comes in, the thing goes out; beside it what waits and what lies on the shelf. */
export function Counter() {
  const shop = useCallPages("mall.showShop", {}, waitingOf);
  const { reload } = shop;
  const check = useVoucherCheck(useCallback(() => void reload(), [reload]));
  const [said, setSaid] = useState<string | null>(null);
  const undone = () => {
    check.startOver();
    setSaid("撤回了，这张券还能用。");
    void reload();
  };
  return (
    <TwoColumns
      list={
        check.voucher === null ? (
          <>
            {said === null ? null : <Notice kind="success" text={said} onClose={() => setSaid(null)} />}
            <CounterEntry check={check} />
          </>
        ) : (
          <CounterVoucher check={check} voucher={check.voucher} onUndone={undone} />
        )
      }
      detail={<ShopState shop={shop} onUndone={undone} />}
    />
  );
}

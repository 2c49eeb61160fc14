import { useCallback } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
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
  return (
    <TwoColumns
      list={
        check.voucher === null ? (
          <CounterEntry check={check} />
        ) : (
          <CounterVoucher check={check} voucher={check.voucher} />
        )
      }
      detail={<ShopState shop={shop} />}
    />
  );
}

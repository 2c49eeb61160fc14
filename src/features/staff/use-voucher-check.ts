import { useState } from "react";
import type { Output } from "../../../contract";
import { call } from "../../cloud/call";
import { failureOf, type Failure } from "../../cloud/failure";
import { useChange } from "../../cloud/use-change";
import { beep } from "../../device/beep";

export type KeeperVoucher = Output<"mall.lookUpVoucher">;

export type VoucherCheck = {
  voucher: KeeperVoucher | null;
  isLooking: boolean;
  isFulfilling: boolean;
  error: Failure | null;
  /** When the cloud said that it was handed over; null before. */
  fulfilledAtMs: number | null;
  lookUp: (code: string) => Promise<void>;
  fulfil: () => Promise<void>;
  startOver: () => void;
};

type State = {
  voucher: KeeperVoucher | null;
  isLooking: boolean;
  failure: Failure | null;
  fulfilledAtMs: number | null;
};
const start: State = { voucher: null, isLooking: false, failure: null, fulfilledAtMs: null };

/** The counter's two steps: look a voucher up, then hand over. A tone says good or not, for eyes that are on the goods. */
export function useVoucherCheck(onFulfilled: () => void): VoucherCheck {
  const [state, setState] = useState(start);
  const { run, isRunning } = useChange("mall.fulfil");

  const lookUp = async (code: string) => {
    setState({ ...start, isLooking: true });
    const reply = await call("mall.lookUpVoucher", { code });
    setState(reply.ok ? { ...start, voucher: reply.value } : { ...start, failure: failureOf(reply) });
    if (!reply.ok) beep("bad");
  };
  const fulfil = async () => {
    if (state.voucher === null) return;
    const reply = await run({ redemptionId: state.voucher.redemptionId });
    setState((before) => ({
      ...before,
      fulfilledAtMs: reply.ok ? reply.value.fulfilledAtMs : null,
      failure: reply.ok ? null : failureOf(reply),
    }));
    beep(reply.ok ? "good" : "bad");
    if (reply.ok) onFulfilled();
  };
  return {
    voucher: state.voucher,
    isLooking: state.isLooking,
    isFulfilling: isRunning,
    error: state.failure,
    fulfilledAtMs: state.fulfilledAtMs,
    lookUp,
    fulfil,
    startOver: () => setState(start),
  };
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { SheetConfirm } from "../../ui/sheet-confirm";

export type CancelVoucherProps = { voucher: Output<"mall.showVoucher">; onChanged: () => Promise<void> };

/** Not wanted after all: says what comes back before it happens. */
export function CancelVoucher({ voucher, onChanged }: CancelVoucherProps) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error } = useChange("mall.cancelRedemption");
  const { redemptionId, pricePoints, offeringTitle } = voucher;
  const cancel = async () => {
    const reply = await run({ redemptionId });
    if (reply.ok) setAsking(false);
    await onChanged();
  };
  return (
    <>
      <BigButton kind="quiet" text="不要了，取消这张券" onPress={() => setAsking(true)} />
      <SheetConfirm
        isOpen={isAsking}
        title="取消这张券"
        confirmText="取消并退回积分"
        cancelText="留着"
        kind="danger"
        isRunning={isRunning}
        runningText="正在取消…"
        error={error?.sentence ?? null}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      >
        <View>{`${pricePoints} 分马上退给您，${offeringTitle}留给别的邻居。取消后这张券不能再用。`}</View>
      </SheetConfirm>
    </>
  );
}

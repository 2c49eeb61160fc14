import { undoMs } from "../../../domain/mall/decide-undo";
import { useChange } from "../../cloud/use-change";
import { beep } from "../../device/beep";
import { useNow } from "../../time/use-now";
import { ReasonStep } from "../../ui/reason-step";
import type { KeeperVoucher } from "./use-voucher-check";

type UndoProps = { voucher: KeeperVoucher & { closedAtMs: number }; onUndone: () => void };

const reasons = ["拿错了东西", "点错了人", "居民不要了"];

/** Takes a handing-over back while that can be done; the seconds left stand on the button. */
export function UndoHandingOver({ voucher, onUndone }: UndoProps) {
  const { closedAtMs, offeringTitle, personNameMasked, redemptionId } = voucher;
  const nowMs = useNow(1_000);
  const { run, isRunning, error } = useChange("mall.undoFulfil");
  const leftSeconds = Math.ceil((closedAtMs + undoMs - nowMs) / 1_000);
  if (leftSeconds <= 0) return null;
  const send = async (reason: string) => {
    const { ok } = await run({ redemptionId, reason });
    beep(ok ? "good" : "bad");
    return ok;
  };
  return (
    <ReasonStep
      button={{ text: `撤回（还有 ${sayLeft(leftSeconds)}）`, kind: "quiet", icon: "clock" }}
      title={`撤回${personNameMasked}的${offeringTitle}吗`}
      follows="请先把东西收回来。撤回后券还能用，积分还在券里，居民会收到消息。"
      label="为什么撤回"
      reasons={reasons}
      ownWords={{ label: "别的原因", placeholder: "写一句" }}
      confirm={{ text: "撤回", runningText: "正在撤回…", kind: "danger" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={send}
      onDone={onUndone}
    />
  );
}

const sayLeft = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

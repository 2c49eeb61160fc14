import type { Output } from "../../../contract";
import type { Tone } from "../../ui/status-chip";

type VoucherStatus = Output<"mall.showVoucher">["status"];

/** Where a voucher stands, and what that means for its owner. */
export const voucherWord: Record<VoucherStatus, { word: string; tone: Tone; sentence: string }> = {
  waiting: { word: "待领取", tone: "waiting", sentence: "到店给老板看这一页就行。" },
  fulfilled: { word: "已领取", tone: "done", sentence: "东西已经领走了，这张券用过了。" },
  cancelled: { word: "已取消", tone: "quiet", sentence: "这张券取消了，积分已经退回。" },
  expired: { word: "已过期", tone: "quiet", sentence: "过了期没来领，积分已经退回。" },
};

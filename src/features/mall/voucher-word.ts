import type { Output } from "../../../contract";
import type { Tone } from "../../ui/status-chip";

type VoucherStatus = Output<"mall.showVoucher">["status"];

/** Where a voucher stands, and what that means for its owner. */
const voucherWord: Record<VoucherStatus, { word: string; tone: Tone; sentence: string }> = {
  waiting: { word: "待领取", tone: "waiting", sentence: "到店给老板看这一页就行。" },
  fulfilled: { word: "已领取", tone: "done", sentence: "东西已经领走了，这张券用过了。" },
  cancelled: { word: "已取消", tone: "quiet", sentence: "这张券取消了，积分已经退回。" },
  expired: { word: "已过期", tone: "quiet", sentence: "过了期没来领，积分已经退回。" },
};

/** Where a voucher for a time stands: nobody fetches anything there. */
const appointmentWord: typeof voucherWord = {
  waiting: { word: "已约好", tone: "waiting", sentence: "到时候给工作人员看这一页就行。" },
  fulfilled: { word: "已用过", tone: "done", sentence: "这张券用过了。" },
  cancelled: { word: "已取消", tone: "quiet", sentence: "已经取消，积分退回了。" },
  expired: { word: "已过期", tone: "quiet", sentence: "当天没来，积分已经退回。" },
};

/** The words for a voucher: for a time, or to be fetched. */
export const wordOf = ({ status, appointment }: Pick<Output<"mall.showVoucher">, "status" | "appointment">) =>
  (appointment === null ? voucherWord : appointmentWord)[status];

import { View } from "@tarojs/components";
import { sayBefore, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Picture } from "../../ui/picture";
import type { KeeperVoucher, VoucherCheck } from "./use-voucher-check";

/** After these the voucher is closed for good, whatever was shown before. */
const closingCodes: readonly string[] = ["VOUCHER_UNKNOWN", "VOUCHER_USED", "VOUCHER_EXPIRED", "VOUCHER_CANCELLED"];

/** What to hand over and to whom, with the one button; or why nothing may be handed over. */
export function CounterVoucher({ check, voucher }: { check: VoucherCheck; voucher: KeeperVoucher }) {
  const nowMs = useNow();
  const said = check.error?.sentence ?? null;
  const isClosed = check.error !== null && closingCodes.includes(check.error.code);
  const refusal = check.isDone || isClosed ? null : whyNotHandOver(voucher, nowMs);
  const isOver = check.isDone || isClosed || refusal !== null;
  return (
    <Card className="counter-voucher">
      {check.isDone ? <Notice kind="success" text="核销好了，请把东西交给居民。" /> : null}
      {refusal ? <Notice kind="error" text={refusal} /> : null}
      {said ? <Notice kind="error" text={said} /> : null}
      <Picture picture={voucher.picture} className="counter-picture" />
      <View className="counter-title">{voucher.offeringTitle}</View>
      <Facts
        facts={[
          { name: "谁来领", value: voucher.personNameMasked },
          { name: "用了", value: `${voucher.pricePoints} 分` },
          { name: "换的时间", value: sayWhen(voucher.createdAtMs, nowMs) },
          { name: "有效期", value: sayBefore(voucher.expiresAtMs, nowMs) },
        ]}
      />
      <View className="staff-actions">
        {isOver ? null : (
          <BigButton
            text="核销"
            icon="check"
            label={`核销，${voucher.offeringTitle}`}
            isRunning={check.isFulfilling}
            runningText="正在核销…"
            onPress={() => void check.fulfil()}
          />
        )}
        <BigButton
          kind="second"
          text={isOver ? "下一位" : "重新查"}
          isDisabled={check.isFulfilling}
          onPress={check.startOver}
        />
      </View>
    </Card>
  );
}

function whyNotHandOver({ status, closedAtMs, expiresAtMs }: KeeperVoucher, nowMs: number): string | null {
  const when = closedAtMs === null ? "" : `${sayWhen(closedAtMs, nowMs)} `;
  if (status === "fulfilled") return `这张券 ${when}已经领走了，不能再用。`;
  if (status === "cancelled") return `这张券 ${when}取消了，积分已退回居民。`;
  if (status === "expired" || expiresAtMs <= nowMs) return "这张券过期了，积分退回居民。";
  return null;
}

import { View } from "@tarojs/components";
import { sayBefore, sayWanted, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Picture } from "../../ui/picture";
import { UndoHandingOver } from "./undo-handing-over";
import type { KeeperVoucher, VoucherCheck } from "./use-voucher-check";

type Span = NonNullable<KeeperVoucher["appointment"]>;

/** After these the voucher is closed for good, whatever was shown before. */
const closingCodes: readonly string[] = ["VOUCHER_UNKNOWN", "VOUCHER_USED", "VOUCHER_EXPIRED", "VOUCHER_CANCELLED"];

type CounterVoucherProps = { check: VoucherCheck; voucher: KeeperVoucher; onUndone: () => void };

/** What to hand over and to whom, with the one button; or why nothing may be handed over. */
export function CounterVoucher({ check, voucher, onUndone }: CounterVoucherProps) {
  const nowMs = useNow();
  const isDone = check.fulfilledAtMs !== null;
  const isClosed = check.error !== null && closingCodes.includes(check.error.code);
  const refusal = isDone || isClosed ? null : whyNotHandOver(voucher, nowMs);
  const handedOverAtMs = check.fulfilledAtMs ?? (voucher.status === "fulfilled" ? voucher.closedAtMs : null);
  return (
    <Card className="counter-voucher">
      {isDone ? <Notice kind="success" text="核销好了，请把东西交给居民。" /> : null}
      {refusal ? <Notice kind="error" text={refusal} /> : null}
      {check.error ? <Notice kind="error" text={check.error.sentence} /> : null}
      <VoucherFacts voucher={voucher} nowMs={nowMs} />
      <CounterSteps check={check} voucher={voucher} isOver={isDone || isClosed || refusal !== null} />
      {handedOverAtMs === null ? null : (
        <UndoHandingOver voucher={{ ...voucher, closedAtMs: handedOverAtMs }} onUndone={onUndone} />
      )}
    </Card>
  );
}

function VoucherFacts({ nowMs, voucher }: { nowMs: number; voucher: KeeperVoucher }) {
  const { appointment, createdAtMs, expiresAtMs, offeringTitle, personNameMasked, picture, pricePoints } = voucher;
  return (
    <>
      <Picture picture={picture} className="counter-picture" />
      <View className="counter-title">{offeringTitle}</View>
      <Facts
        facts={[
          { name: "谁来领", value: personNameMasked },
          { name: "用了", value: `${pricePoints} 分` },
          { name: "换的时间", value: sayWhen(createdAtMs, nowMs) },
          { name: "约的时间", value: appointment ? sayAppointment(appointment, nowMs) : null },
          { name: "有效期", value: sayBefore(expiresAtMs, nowMs) },
        ]}
      />
    </>
  );
}

type CounterStepsProps = { check: VoucherCheck; voucher: KeeperVoucher; isOver: boolean };

function CounterSteps({ check, isOver, voucher }: CounterStepsProps) {
  return (
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
  );
}

const sayAppointment = ({ fromMs, untilMs, place }: Span, nowMs: number): string =>
  `${sayWanted({ kind: "agreed", fromMs, untilMs }, nowMs)} ${place}`;

function whyNotHandOver({ status, closedAtMs, expiresAtMs }: KeeperVoucher, nowMs: number): string | null {
  const when = closedAtMs === null ? "" : `${sayWhen(closedAtMs, nowMs)} `;
  if (status === "fulfilled") return `这张券 ${when}已经领走了，不能再用。`;
  if (status === "cancelled") return `这张券 ${when}取消了，积分已退回居民。`;
  if (status === "expired" || expiresAtMs <= nowMs) return "这张券过期了，积分退回居民。";
  return null;
}

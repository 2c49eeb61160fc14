import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayBefore, sayLeft, sayWanted, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { aria } from "../../ui/aria";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Picture } from "../../ui/picture";
import { Qr } from "../../ui/qr";
import { StatusChip } from "../../ui/status-chip";
import { CancelVoucher } from "./cancel-voucher";
import { groupDigits } from "./group-digits";
import { useVoucher } from "./use-voucher";
import { wordOf } from "./voucher-word";
import "./mall.scss";

type VoucherView = Output<"mall.showVoucher">;
export type VoucherProps = { redemptionId: string; isNew: boolean; communityPhone: string | null };

/** The voucher to show at the counter, or what became of it. */
export function Voucher({ redemptionId, isNew, communityPhone }: VoucherProps) {
  const reading = useVoucher(redemptionId);
  const nowMs = useNow(5_000);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(voucher) => (
        <>
          {isNew && voucher.status === "waiting" ? (
            <Notice kind="success" text={`换好了，用了 ${voucher.pricePoints} 分。${wordOf(voucher).sentence}`} />
          ) : null}
          <VoucherFace voucher={voucher} nowMs={nowMs} />
          <Card title={titleOf(voucher)}>
            <Facts
              facts={[
                { name: "时间", value: appointmentWords(voucher, nowMs) },
                { name: voucher.appointment === null ? "店名" : "找谁", value: voucher.shopName },
                { name: "地方", value: voucher.appointment?.place ?? voucher.shopPlace },
                { name: "换的时间", value: sayWhen(voucher.createdAtMs, nowMs) },
                { name: "用了", value: `${voucher.pricePoints} 分` },
              ]}
            />
          </Card>
          {voucher.status === "waiting" && !voucher.canCancel && voucher.code !== null ? (
            <Notice text="离开始太近，不能取消了。来不了请打电话说一声；没用上的，当天过后积分会退回。" />
          ) : null}
          {voucher.canCancel ? (
            <CancelVoucher voucher={voucher} onChanged={reading.reload} />
          ) : voucher.status === "waiting" ? null : (
            <BigButton kind="second" text="再去看看能换什么" onPress={() => goTo("/pages/mall/index")} />
          )}
        </>
      )}
    </Loaded>
  );
}

const titleOf = ({ status, appointment }: VoucherView): string => {
  if (status !== "waiting") return "这张券";
  return appointment === null ? "去哪儿领" : "什么时候、去哪儿";
};

const appointmentWords = ({ appointment }: VoucherView, nowMs: number): string | null =>
  appointment && sayWanted({ kind: "agreed", fromMs: appointment.fromMs, untilMs: appointment.untilMs }, nowMs);

function VoucherFace({ voucher, nowMs }: { voucher: VoucherView; nowMs: number }) {
  const { word, tone, sentence } = wordOf(voucher);
  const { code, qrText, qrValidUntilMs, expiresAtMs } = voucher;
  // The shop takes a QR for one minute longer than it is shown; an older one must not be held out.
  const isQrFresh = qrValidUntilMs !== null && nowMs < qrValidUntilMs + 45_000;
  return (
    <Card className="voucher">
      <View className="voucher-head">
        <Picture picture={voucher.picture} className="voucher-picture" />
        <View className="voucher-title">{voucher.offeringTitle}</View>
        <StatusChip word={word} tone={tone} />
      </View>
      {code === null ? (
        <View className="voucher-sentence">
          {voucher.status === "waiting" ? "这张券刚过期，积分会自动退回。" : closedWords(voucher, sentence, nowMs)}
        </View>
      ) : (
        <>
          {qrText !== null && isQrFresh ? (
            <Qr text={qrText} label="兑换二维码，给老板扫" />
          ) : (
            <Notice kind="warning" text="二维码旧了，请连上网，或报下面的号码。" />
          )}
          <View className="voucher-tell">
            {voucher.appointment === null ? "到店给老板看，或报这个号码" : "到时候给工作人员看，或报这个号码"}
          </View>
          <View className="voucher-code" {...aria({ role: "img", label: `号码 ${Array.from(code).join(" ")}` })}>
            {groupDigits(code)}
          </View>
          <View className="voucher-until">{`${sayBefore(expiresAtMs, nowMs)}有效，${sayLeft(expiresAtMs, nowMs)}`}</View>
        </>
      )}
    </Card>
  );
}

const closedWords = ({ closedAtMs }: VoucherView, sentence: string, nowMs: number): string =>
  closedAtMs === null ? sentence : `${sayWhen(closedAtMs, nowMs)}，${sentence}`;

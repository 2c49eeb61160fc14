import { View } from "@tarojs/components";
import { useState } from "react";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { goOnTo } from "../../device/go-to";
import { useNetwork } from "../../device/network";
import { sayWanted } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Facts } from "../../ui/facts";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { Offering } from "./offering-detail";
import type { Span } from "./pick-slot";
import { whyNotRedeem } from "./why-not-redeem";
import "./mall.scss";

export type RedeemButtonProps = { offering: Offering; span: Span | null; onRefused: () => void };

/** The button at the bottom of the page: asks once with the balance before and after, then opens the voucher. */
export function RedeemButton({ offering, span, onRefused }: RedeemButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error, clearError } = useChange("mall.redeem");
  const isOnline = useNetwork((network) => network.isOnline);
  const { offeringId, title, pricePoints, canRedeem, isBooked } = offering;
  const needsTime = isBooked && span === null;
  const why = isOnline ? (whyNotRedeem(offering) ?? (needsTime ? "先在上面选个时间" : null)) : "没有网络，连上网才能换";
  const redeem = async () => {
    offerMessages(["redemption"]);
    const reply = await run(span === null ? { offeringId } : { offeringId, appointment: span });
    if (reply.ok) goOnTo("/packages/mall/voucher/index", { redemptionId: reply.value.redemptionId, isNew: "yes" });
    else onRefused();
  };
  const close = () => {
    clearError();
    setAsking(false);
  };
  return (
    <>
      <BigButton
        text={isBooked ? "预约" : "兑换"}
        label={`${isBooked ? "预约" : "兑换"}${title}，${pricePoints} 分`}
        isDisabled={!canRedeem || !isOnline || needsTime}
        whyDisabled={why}
        onPress={() => setAsking(true)}
      />
      <SheetConfirm
        isOpen={isAsking}
        title={`换${title}`}
        confirmText={`用 ${pricePoints} 分换`}
        isRunning={isRunning}
        runningText="正在兑换…"
        error={error?.sentence ?? null}
        onConfirm={() => void redeem()}
        onClose={close}
      >
        <BeforeAndAfter offering={offering} span={span} />
      </SheetConfirm>
    </>
  );
}

function BeforeAndAfter({ offering, span }: { offering: Offering; span: Span | null }) {
  const nowMs = useNow();
  const { balance, cancelHours, pricePoints, session, shopName, shopPlace } = offering;
  const time = span ?? (session && { fromMs: session.startsAtMs, untilMs: session.endsAtMs });
  return (
    <>
      <Facts
        facts={[
          { name: "时间", value: time && sayWanted({ kind: "agreed", ...time }, nowMs) },
          { name: "现在有", value: `${balance} 分` },
          { name: "这次用", value: `${pricePoints} 分` },
          { name: "换完还剩", value: <View className="mall-after">{`${balance - pricePoints} 分`}</View> },
          { name: time ? "去哪儿" : "去哪儿领", value: session ? session.place : `${shopName}，${shopPlace}` },
        ]}
      />
      <View className="text-second">
        {time ? `开始 ${cancelHours} 小时前可以取消，积分会退回。` : "没领之前可以取消，积分会退回。"}
      </View>
    </>
  );
}

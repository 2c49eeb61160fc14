import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { goOnTo } from "../../device/go-to";
import { useNetwork } from "../../device/network";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Picture } from "../../ui/picture";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { stockWord } from "./stock-word";
import { whyNotRedeem } from "./why-not-redeem";
import "./mall.scss";

export type Offering = Output<"mall.showOffering">;

/** One thing with its price, rules and shop. */
export function OfferingDetail({ offering }: { offering: Offering }) {
  const { perPersonLimit, alreadyRedeemed } = offering;
  return (
    <>
      <Card className="mall-detail">
        <Picture picture={offering.picture} className="mall-detail-picture" />
        <View className="mall-detail-title">{offering.title}</View>
        <View className="mall-detail-line">
          <View className="mall-detail-price">{`${offering.pricePoints} 分`}</View>
          <View className="text-second">{stockWord(offering.kind, offering.available).text}</View>
        </View>
        <View className="text-second">{`您有 ${offering.balance} 分`}</View>
      </Card>
      <Card title="怎么换、去哪儿领">
        <Facts
          facts={[
            { name: "规则", value: offering.rules },
            {
              name: "每人限换",
              value: perPersonLimit === 0 ? "不限次数" : limitWords(perPersonLimit, alreadyRedeemed),
            },
            { name: "在哪儿", value: `${offering.shopName}，${offering.shopPlace}` },
            { name: "几点开门", value: offering.openingHours === "" ? null : offering.openingHours },
            { name: "谁提供的", value: offering.donor },
          ]}
        />
      </Card>
    </>
  );
}

const limitWords = (limit: number, already: number): string =>
  already === 0 ? `${limit} 次` : `${limit} 次，您换过 ${already} 次`;

/** The button at the bottom of the page: asks once with the balance before and after, then opens the voucher. */
export function RedeemButton({ offering, onRefused }: { offering: Offering; onRefused: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, error, clearError } = useChange("mall.redeem");
  const isOnline = useNetwork((network) => network.isOnline);
  const { offeringId, title, pricePoints, balance, canRedeem } = offering;
  const why = isOnline ? whyNotRedeem(offering) : "没有网络，连上网才能换";
  const redeem = async () => {
    offerMessages(["redemption"]);
    const reply = await run({ offeringId });
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
        text="兑换"
        label={`兑换${title}，${pricePoints} 分`}
        isDisabled={!canRedeem || !isOnline}
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
        <Facts
          facts={[
            { name: "现在有", value: `${balance} 分` },
            { name: "这次用", value: `${pricePoints} 分` },
            { name: "换完还剩", value: <View className="mall-after">{`${balance - pricePoints} 分`}</View> },
            { name: "去哪儿领", value: `${offering.shopName}，${offering.shopPlace}` },
          ]}
        />
        <View className="text-second">没领之前可以取消，积分会退回。</View>
      </SheetConfirm>
    </>
  );
}

import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayBefore, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import { voucherWord } from "./voucher-word";
import "./mall.scss";

type Redemption = Output<"mall.listMyRedemptions">["redemptions"][number];
const redemptionsOf = (output: Output<"mall.listMyRedemptions">) => output.redemptions;

/** What I redeemed, newest first. */
export function VoucherList({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCallPages("mall.listMyRedemptions", {}, redemptionsOf);
  const nowMs = useNow();
  const mall = { text: "去看看能换什么", onPress: () => goTo("/pages/mall/index") };
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {() => (
        <>
          {reading.rows.length === 0 ? (
            <EmptyState icon="gift" title="还没有兑换券" text="换了东西，券就在这里。" action={mall} />
          ) : null}
          {reading.rows.map((redemption) => (
            <VoucherRow key={redemption.redemptionId} redemption={redemption} nowMs={nowMs} />
          ))}
          <LoadMore
            hasMore={reading.hasMore}
            isLoading={reading.isLoadingMore}
            onMore={() => void reading.loadMore()}
          />
        </>
      )}
    </Loaded>
  );
}

function VoucherRow({ redemption, nowMs }: { redemption: Redemption; nowMs: number }) {
  const { redemptionId, status, expiresAtMs, closedAtMs } = redemption;
  const { word, tone } = voucherWord[status];
  return (
    <Pressable className="voucher-row" onPress={() => goTo("/packages/mall/voucher/index", { redemptionId })}>
      <Picture picture={redemption.picture} className="voucher-row-picture" />
      <View className="voucher-row-words">
        <View className="voucher-row-title">{redemption.offeringTitle}</View>
        <StatusChip word={word} tone={tone} />
        <View className="text-second">
          {status === "waiting" ? `${sayBefore(expiresAtMs, nowMs)}领` : sayWhen(closedAtMs ?? expiresAtMs, nowMs)}
        </View>
      </View>
    </Pressable>
  );
}

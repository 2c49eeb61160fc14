import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayBefore, sayWanted, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { Section } from "../../ui/section";
import { StatusChip } from "../../ui/status-chip";
import { wordOf } from "./voucher-word";
import "./mall.scss";

type Redemption = Output<"mall.listMyRedemptions">["redemptions"][number];
const redemptionsOf = (output: Output<"mall.listMyRedemptions">) => output.redemptions;

/** What waits to be used first, under it what was used or given back; each newest first. */
export function VoucherList({ communityPhone }: { communityPhone: string | null }) {
  const waiting = useCallPages("mall.listMyRedemptions", { only: "waiting" }, redemptionsOf);
  const closed = useCallPages("mall.listMyRedemptions", { only: "closed" }, redemptionsOf);
  const mall = { text: "去看看能换什么", onPress: () => goTo("/pages/mall/index") };
  const isEmpty = waiting.rows.length + closed.rows.length === 0;
  return (
    <Loaded reading={waiting} phone={communityPhone}>
      {() => (
        <>
          {isEmpty && closed.value !== null ? (
            <EmptyState icon="gift" title="还没有兑换券" text="换了东西，券就在这里。" action={mall} />
          ) : null}
          {waiting.rows.length === 0 && !isEmpty ? (
            <EmptyState icon="gift" title="没有等着用的券" text="用过的在下面。" action={mall} />
          ) : null}
          <Rows reading={waiting} />
          {closed.rows.length === 0 ? null : (
            <Section title="用过的、取消的">
              <Rows reading={closed} />
            </Section>
          )}
        </>
      )}
    </Loaded>
  );
}

type RowsProps = {
  reading: { rows: readonly Redemption[]; hasMore: boolean; isLoadingMore: boolean; loadMore: () => Promise<void> };
};

function Rows({ reading: { rows, hasMore, isLoadingMore, loadMore } }: RowsProps) {
  const nowMs = useNow();
  return (
    <>
      {rows.map((redemption) => (
        <VoucherRow key={redemption.redemptionId} redemption={redemption} nowMs={nowMs} />
      ))}
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onMore={() => void loadMore()} />
    </>
  );
}

function VoucherRow({ redemption, nowMs }: { redemption: Redemption; nowMs: number }) {
  const { redemptionId, status, appointment, expiresAtMs, closedAtMs } = redemption;
  const { word, tone } = wordOf(redemption);
  const waits =
    appointment === null ? `${sayBefore(expiresAtMs, nowMs)}领` : sayWanted({ kind: "agreed", ...appointment }, nowMs);
  return (
    <Pressable className="voucher-row" onPress={() => goTo("/packages/mall/voucher/index", { redemptionId })}>
      <Picture picture={redemption.picture} className="voucher-row-picture" />
      <View className="voucher-row-words">
        <View className="voucher-row-title">{redemption.offeringTitle}</View>
        <StatusChip word={word} tone={tone} />
        <View className="text-second">{status === "waiting" ? waits : sayWhen(closedAtMs ?? expiresAtMs, nowMs)}</View>
      </View>
    </Pressable>
  );
}

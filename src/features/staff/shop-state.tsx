import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import type { PagedReading } from "../../cloud/use-call-pages";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { StaffTable, type Column } from "../../ui/staff-table";

type Shop = Output<"mall.showShop">;
type Stock = Shop["stock"][number];

const columns: Column<Stock>[] = [
  { name: "名称", share: 3, cell: ({ title }) => <View className="staff-what">{title}</View> },
  { name: "能换", cell: ({ available }) => (available === 0 ? "换完了" : available) },
  { name: "待领", cell: ({ reserved }) => reserved },
  { name: "已领", cell: ({ issued }) => issued },
];

/** What waits to be fetched from this shop and what lies on its shelf. */
export function ShopState({ shop }: { shop: PagedReading<Shop, Shop["waiting"][number]> }) {
  const nowMs = useNow();
  return (
    <Loaded reading={shop}>
      {({ shopName, waitingCount, fulfilledTodayCount, stock }) => (
        <>
          <Card title={shopName}>
            <View className="counter-counts">
              <View>{`待领 ${waitingCount} 张`}</View>
              <View>{`今天核销 ${fulfilledTodayCount} 张`}</View>
            </View>
          </Card>
          <Section title="等着来领的">
            <Card>
              {shop.rows.length === 0 ? <View className="text-second">现在没有人要来领。</View> : null}
              {shop.rows.map((voucher) => (
                <ListRow
                  key={voucher.redemptionId}
                  title={`${voucher.personNameMasked} · ${voucher.offeringTitle}`}
                  note={`${sayWhen(voucher.expiresAtMs, nowMs)} 前来领`}
                />
              ))}
              <LoadMore hasMore={shop.hasMore} isLoading={shop.isLoadingMore} onMore={() => void shop.loadMore()} />
            </Card>
          </Section>
          <Section title="货架">
            <StaffTable label="货架" columns={columns} rows={stock} rowKey={({ offeringId }) => offeringId} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

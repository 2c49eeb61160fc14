import { View } from "@tarojs/components";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { StaffTable } from "../../ui/staff-table";
import type { Shop } from "./choose-shop";
import { shelfColumns } from "./shelf-columns";
import { ShopHours } from "./shop-hours";
import { StockMatterCard } from "./stock-matter-card";
import "./shop.scss";

/** What lies in a shop by its book; each thing opens to be stocked, counted and written. */
export function Shelf({ shop }: { shop: Shop }) {
  const { shopId } = shop;
  const reading = useCall("mall.showStock", { shopId });
  return (
    <>
      <Loaded reading={reading}>
        {({ lines, waiting }) => (
          <>
            {waiting.length === 0 ? null : (
              <Section title="等另一个人的">
                {waiting.map((matter) => (
                  <StockMatterCard key={matter.matterId} matter={matter} />
                ))}
              </Section>
            )}
            {lines.length === 0 ? (
              <EmptyState icon="gift" title="货架还是空的" text="先加一样兑换品，社区定好价就能上架。" />
            ) : (
              <StaffTable
                label="货架"
                columns={shelfColumns}
                rows={lines}
                rowKey={(line) => line.offeringId}
                onPress={({ offeringId }) => goTo("/packages/shop/stock/index", { shopId, offeringId })}
              />
            )}
          </>
        )}
      </Loaded>
      <View className="shop-ways">
        <BigButton
          icon="plus"
          text="加一样兑换品"
          onPress={() => goTo("/packages/shop/shelf-offering/index", { shopId })}
        />
        <BigButton
          kind="second"
          icon="book"
          text="日结和结算"
          onPress={() => goTo("/packages/shop/settlement/index", { shopId })}
        />
      </View>
      <ShopHours shop={shop} />
    </>
  );
}

import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import type { PagedReading } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayBefore } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { JustHandedOver } from "./just-handed-over";

type Shop = Output<"mall.showShop">;
type ShopStateProps = { shop: PagedReading<Shop, Shop["waiting"][number]>; onUndone: () => void };

/** What waits to be fetched from this shop and what lies on its shelf. */
export function ShopState({ shop, onUndone }: ShopStateProps) {
  const nowMs = useNow();
  return (
    <Loaded reading={shop}>
      {({ shopId, shopName, waitingCount, fulfilledTodayCount, handedOver, stock }) => (
        <>
          <Card title={shopName}>
            <View className="counter-counts">
              <View>{`待领 ${waitingCount} 张`}</View>
              <View>{`今天核销 ${fulfilledTodayCount} 张`}</View>
            </View>
          </Card>
          {handedOver.length === 0 ? null : (
            <Section title="刚核销的">
              {handedOver.map((voucher) => (
                <JustHandedOver key={voucher.redemptionId} voucher={voucher} onUndone={onUndone} />
              ))}
            </Section>
          )}
          <Section title="等着来领的">
            <Card>
              {shop.rows.length === 0 ? <View className="text-second">现在没有人要来领。</View> : null}
              {shop.rows.map((voucher) => (
                <ListRow
                  key={voucher.redemptionId}
                  title={`${voucher.personNameMasked} · ${voucher.offeringTitle}`}
                  note={`${sayBefore(voucher.expiresAtMs, nowMs)}来领`}
                />
              ))}
              <LoadMore hasMore={shop.hasMore} isLoading={shop.isLoadingMore} onMore={() => void shop.loadMore()} />
            </Card>
          </Section>
          <Section title="货架">
            <Card>
              {stock.map(({ offeringId, title, available, reserved, issued }) => (
                <ListRow
                  key={offeringId}
                  title={title}
                  note={`待领 ${reserved} · 已领 ${issued}`}
                  aside={available === 0 ? "换完了" : `能换 ${available}`}
                />
              ))}
            </Card>
          </Section>
          <View className="staff-ways">
            <BigButton
              kind="second"
              icon="list"
              text="货架和库存"
              onPress={() => goTo("/packages/shop/shelf/index", { shopId })}
            />
            <BigButton
              kind="second"
              icon="book"
              text="日结和结算"
              onPress={() => goTo("/packages/shop/settlement/index", { shopId })}
            />
          </View>
        </>
      )}
    </Loaded>
  );
}

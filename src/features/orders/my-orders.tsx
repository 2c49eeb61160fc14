import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { OrderRow } from "./order-row";

const asRequester = { as: "requester" } as const;
const ordersOf = (output: Output<"orders.listMine">) => output.orders;

/** Everything I ever asked for, the latest first. */
export function MyOrders({ communityPhone }: { communityPhone: string | null }) {
  const nowMs = useNow();
  const reading = useCallPages("orders.listMine", asRequester, ordersOf);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {() =>
        reading.rows.length === 0 ? (
          <EmptyState
            title="还没有求助过"
            text="要帮什么忙，回首页点一下图就行。"
            action={{ text: "回首页", onPress: () => goTo("/pages/home/index") }}
          />
        ) : (
          <>
            {reading.rows.map((order) => (
              <OrderRow key={order.orderId} order={order} as="requester" nowMs={nowMs} canRepeat />
            ))}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </>
        )
      }
    </Loaded>
  );
}

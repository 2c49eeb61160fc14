import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayWanted, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { StatusChip } from "../../ui/status-chip";
import { KeptElsewhere } from "./kept-elsewhere";
import { takenWord } from "./taken-word";
import "./volunteer.scss";

type TakenOrder = Output<"orders.listMine">["orders"][number];
const ordersOf = (output: Output<"orders.listMine">) => output.orders;

/** What I took: first what I was asked and have not answered, then what still needs me, then the rest, newest first. */
export function TakenOrders({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCallPages("orders.listMine", { as: "volunteer" }, ordersOf);
  const nowMs = useNow();
  const asked = reading.rows.filter((order) => order.myPart === "asked");
  const waiting = reading.rows.filter((order) => order.myPart === "waiting");
  const held = reading.rows.filter((order) => order.myPart === "taker");
  const active = held.filter((order) => takenWord[order.status].isActive);
  const past = held.filter((order) => !takenWord[order.status].isActive);
  const hall = { text: "去看谁要帮忙", onPress: () => goTo("/pages/hall/index") };
  const section = (title: string, orders: TakenOrder[]) =>
    orders.length === 0 ? null : (
      <Section title={title}>
        {orders.map((order) => (
          <TakenCard key={order.orderId} order={order} nowMs={nowMs} />
        ))}
      </Section>
    );
  return (
    <>
      <KeptElsewhere />
      <Loaded reading={reading} phone={communityPhone}>
        {() => (
          <>
            {reading.rows.length === 0 ? (
              <EmptyState icon="hand" title="您还没有接单" text="大厅里有邻居等着帮忙。" action={hall} />
            ) : null}
            {section("等您答复", asked)}
            {section("要去办的", active)}
            {section("在排队的", waiting)}
            {section("办过的", past)}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function TakenCard({ order, nowMs }: { order: TakenOrder; nowMs: number }) {
  const { word, tone, isActive } = wordOf(order);
  return (
    <Card
      title={order.categoryName}
      aside={<StatusChip word={word} tone={tone} />}
      onPress={() => goTo(pageOf(order), { orderId: order.orderId })}
    >
      <View>{order.text}</View>
      <View className="text-second">{`${order.otherName ?? "邻居"} · ${order.placeName}`}</View>
      <View className="text-second">
        {isActive ? sayWanted(order.wanted, nowMs) : sayWhen(order.updatedAtMs, nowMs)}
      </View>
    </Card>
  );
}

const wordOf = ({ myPart, status }: TakenOrder): (typeof takenWord)[TakenOrder["status"]] => {
  if (myPart === "asked") return { word: "等您答复", tone: "waiting", isActive: true };
  if (myPart === "waiting") return { word: "在排队", tone: "waiting", isActive: true };
  return takenWord[status];
};

const pageOf = ({ myPart }: TakenOrder) =>
  myPart !== "taker" ? "/packages/order/detail/index" : "/packages/volunteer/serve/index";

import { View } from "@tarojs/components";
import { useCall } from "../../cloud/use-call";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Sheet } from "../../ui/sheet";
import { withFixed, withoutOrder, withStruck } from "./change-wish";
import type { Wish } from "./proposal";
import type { SlotToChange } from "./proposed-order-card";

type ChangeSlotProps = { slot: SlotToChange; wish: Wish; onWish: (wish: Wish) => void; onClose: () => void };

/** Somebody else for a slot, whom staff choose or the product finds; or the order is left for later. */
export function ChangeSlot({ slot, wish, onWish, onClose }: ChangeSlotProps) {
  const { order, volunteer } = slot;
  const { orderId } = order;
  const reading = useCall("orders.listCandidates", { orderId });
  const proposedIds = order.volunteers.map(({ volunteerId }) => volunteerId);
  const change = (changed: Wish) => {
    onClose();
    onWish(changed);
  };
  return (
    <Sheet isOpen title={`${order.categoryName}：谁去`} onClose={onClose}>
      <View className="dispatch-note">{`${order.placeName}。改了以后，其他的会跟着重新配。`}</View>
      <View className="dispatch-buttons">
        {volunteer === null ? null : (
          <BigButton
            kind="second"
            text={`不派${volunteer.name}，另找一位`}
            onPress={() => change(withStruck(wish, { orderId, volunteerId: volunteer.volunteerId }))}
          />
        )}
        <BigButton kind="second" text="这一单先不派" onPress={() => change(withoutOrder(wish, orderId))} />
      </View>
      <View className="dispatch-heading">自己选一位</View>
      <Loaded reading={reading}>
        {({ candidates }) => {
          const others = candidates.filter(({ personId }) => !proposedIds.includes(personId));
          if (others.length === 0) return <EmptyState icon="person" title="没有别的人能去" text="可以先不派这一单。" />;
          return others.map(({ name, personId, placeName, reasons }) => (
            <ListRow
              key={personId}
              icon="person"
              title={name}
              note={`${placeName} · ${reasons.join("，")}`}
              aside="就派他"
              onPress={() =>
                change(withFixed(wish, { orderId, volunteerId: personId }, volunteer?.volunteerId ?? null))
              }
            />
          ));
        }}
      </Loaded>
    </Sheet>
  );
}

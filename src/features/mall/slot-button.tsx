import { View } from "@tarojs/components";
import { classNames } from "../../ui/class-names";
import { Pressable } from "../../ui/pressable";
import { saySlot, type Slot } from "./slots";

export type SlotButtonProps = { slot: Slot; isChosen: boolean; onPress: () => void };

/** One time of the day: chosen, free, or said to be taken. */
export function SlotButton({ slot, isChosen, onPress }: SlotButtonProps) {
  const isTaken = slot.freePlaces < 1;
  const state = isTaken
    ? "约满了"
    : isChosen
      ? "✓ 选这个"
      : slot.freePlaces === 1
        ? "能约"
        : `还能约 ${slot.freePlaces} 位`;
  return (
    <Pressable
      role="radio"
      className={classNames("mall-slot", isChosen && "mall-slot-on", isTaken && "mall-slot-taken")}
      checked={isChosen}
      isDisabled={isTaken}
      label={`${saySlot(slot)}，${isTaken ? "约满了" : "能约"}`}
      onPress={onPress}
    >
      <View className="mall-slot-time">{saySlot(slot)}</View>
      <View className="mall-slot-state">{state}</View>
    </Pressable>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Loaded } from "../../ui/loaded";
import type { Offering } from "./offering-detail";
import { SlotButton } from "./slot-button";
import { lengthsFrom, sayLengthOf, sayShortDay, type Slot } from "./slots";
import "./mall.scss";

export type Span = { fromMs: number; untilMs: number };
export type PickSlotProps = {
  offering: Offering;
  span: Span | null;
  onPick: (span: Span | null) => void;
  communityPhone: string | null;
};

/** First the day, then the time, then how long: big words to tap, what is taken cannot be tapped. */
export function PickSlot({ offering, span, onPick, communityPhone }: PickSlotProps) {
  const { bookingDays, offeringId, maxSlots } = offering;
  const nowMs = useNow();
  const [chosen, setChosen] = useState<number | null>(null);
  const dayMs = chosen ?? bookingDays[0] ?? null;
  const reading = useCall("mall.listSlots", dayMs === null ? null : { offeringId, dayMs });
  if (dayMs === null) return <Card title="选时间">这几天都不开放，过几天再来看看。</Card>;
  const choices = bookingDays.map((day) => ({ value: String(day), text: sayShortDay(day, nowMs) }));
  const pickDay = ([day]: string[]) => {
    setChosen(Number(day));
    onPick(null);
  };
  return (
    <Card title="选时间">
      <ChoiceChips label="哪一天" choices={choices} chosen={[String(dayMs)]} onChange={pickDay} />
      <Loaded reading={reading} phone={communityPhone}>
        {({ slots }) => <Times slots={slots} maxSlots={maxSlots} span={span} onPick={onPick} />}
      </Loaded>
    </Card>
  );
}

type TimesProps = Pick<PickSlotProps, "span" | "onPick"> & {
  slots: Output<"mall.listSlots">["slots"];
  maxSlots: number;
};

function Times({ slots, maxSlots, span, onPick }: TimesProps) {
  const open = slots.filter(({ isBookable }) => isBookable);
  if (open.length === 0) return <View className="text-second">这一天约完了，看看别的日子。</View>;
  const lengths = span === null ? [] : lengthsFrom(open, span.fromMs, maxSlots);
  return (
    <>
      <View className="choice-label">几点开始</View>
      <View className="mall-slots">
        {open.map((slot: Slot) => (
          <SlotButton
            key={slot.fromMs}
            slot={slot}
            isChosen={span?.fromMs === slot.fromMs}
            onPress={() => onPick({ fromMs: slot.fromMs, untilMs: slot.untilMs })}
          />
        ))}
      </View>
      {span !== null && lengths.length > 1 ? (
        <ChoiceChips
          label="用多久"
          choices={lengths.map((untilMs) => ({ value: String(untilMs), text: sayLengthOf(span.fromMs, untilMs) }))}
          chosen={[String(span.untilMs)]}
          onChange={([untilMs]) => onPick({ fromMs: span.fromMs, untilMs: Number(untilMs) })}
        />
      ) : null}
    </>
  );
}

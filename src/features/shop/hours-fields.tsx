import { View } from "@tarojs/components";
import type { Weekday } from "../../../domain/mall/week-hours";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextField } from "../../ui/text-field";
import { emptyRow, weekdayChoices, type HoursRow } from "./hours-form";

type HoursFieldsProps = { rows: readonly HoursRow[]; onChange: (rows: HoursRow[]) => void };

/** On which days, from when until when: as many stretches as there are. */
export function HoursFields({ onChange, rows }: HoursFieldsProps) {
  const change = (at: number, part: Partial<HoursRow>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <View>
      {rows.map((row, at) => (
        <View key={at} className="shop-hours-row">
          <ChoiceChips
            label={`第 ${at + 1} 段，周几`}
            isMultiple
            choices={weekdayChoices}
            chosen={row.weekdays.map(String)}
            onChange={(chosen) => change(at, { weekdays: chosen.map((day) => Number(day) as Weekday) })}
          />
          <View className="shop-hours-times">
            <TextField
              label="从"
              value={row.from}
              placeholder="9:00"
              maxLength={5}
              onChange={(from) => change(at, { from })}
            />
            <TextField
              label="到"
              value={row.until}
              placeholder="11:30"
              maxLength={5}
              onChange={(until) => change(at, { until })}
            />
          </View>
          {rows.length > 1 ? (
            <BigButton
              kind="quiet"
              text="去掉这一段"
              label={`去掉第 ${at + 1} 段`}
              onPress={() => onChange(rows.filter((_, place) => place !== at))}
            />
          ) : null}
        </View>
      ))}
      <BigButton kind="quiet" icon="plus" text="再加一段" onPress={() => onChange([...rows, emptyRow])} />
    </View>
  );
}

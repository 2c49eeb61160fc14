import { View } from "@tarojs/components";
import { ChoiceChips, type Choice } from "../../ui/choice-chips";
import { stillPossible, type AgreedTime } from "./agreed-times";
import { sayWeekly, weekdaysOf, type Weekday, type WeeklyWish } from "./weekly-wish";

const often: Choice<"once" | "weekly">[] = [
  { value: "once", text: "只这一次" },
  { value: "weekly", text: "每周都要" },
];
const weekdays: Choice<string>[] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"].map((text, index) => ({
  value: String(index + 1),
  text,
}));
const lengths: (Choice<string> & { days: number | null })[] = [
  { value: "month", text: "一个月", days: 30 },
  { value: "quarter", text: "三个月", days: 91 },
  { value: "year", text: "一年", days: null },
];

type WeeklyChoiceProps = {
  wish: WeeklyWish | null;
  agreed: AgreedTime | null;
  nowMs: number;
  onChange: (wish: WeeklyWish | null) => void;
};

/** Whether the appointment is to come every week; asked only of those who make one. */
export function WeeklyChoice({ wish, agreed, nowMs, onChange }: WeeklyChoiceProps) {
  return (
    <>
      <ChoiceChips
        label="来几次"
        choices={often}
        chosen={[wish === null ? "once" : "weekly"]}
        onChange={([chosen]) => onChange(chosen === "weekly" ? (wish ?? { weekdays: [], days: null }) : null)}
      />
      {wish === null ? null : (
        <>
          <ChoiceChips
            label="每周哪几天，可多选"
            isMultiple
            choices={weekdays}
            chosen={weekdaysOf(wish, stillPossible(agreed, nowMs)).map(String)}
            onChange={(chosen) => onChange({ ...wish, weekdays: chosen.map((one) => Number(one) as Weekday) })}
          />
          <ChoiceChips
            label="先定多久"
            choices={lengths}
            chosen={lengths.filter(({ days }) => days === wish.days).map(({ value }) => value)}
            onChange={([chosen]) =>
              onChange({ ...wish, days: lengths.find(({ value }) => value === chosen)?.days ?? null })
            }
          />
          <View className="publish-agreed">{`${sayWeekly(wish, agreed, nowMs)}。每次提前两天替您发出，随时能停。`}</View>
        </>
      )}
    </>
  );
}

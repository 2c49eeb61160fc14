import { ChoiceChips } from "../../ui/choice-chips";
import { TextField } from "../../ui/text-field";
import type { DayChoice, EntryDraft } from "./entry-draft";

type AmountFieldsProps = { draft: EntryDraft; onChange: (more: Partial<EntryDraft>) => void };

const lengths = ["30", "60", "90", "120", "180", "240"];
const lengthWords: Readonly<Record<string, string>> = {
  "30": "半小时",
  "60": "1 小时",
  "90": "1 个半小时",
  "120": "2 小时",
  "180": "3 小时",
  "240": "4 小时",
};
const days: readonly { value: DayChoice; text: string }[] = [
  { value: "today", text: "今天" },
  { value: "yesterday", text: "昨天" },
  { value: "before", text: "前天" },
  { value: "other", text: "别的日子" },
];
const directions = [
  { value: "add", text: "加上" },
  { value: "take", text: "扣回" },
] as const;

/** How much: hours with their day, points, or what is to be set right. */
export function AmountFields({ draft, onChange }: AmountFieldsProps) {
  const { day, direction, kind, minutes, points, typedDay } = draft;
  return (
    <>
      {kind === "correction" ? (
        <ChoiceChips
          label="加上还是扣回"
          choices={directions}
          chosen={[direction]}
          onChange={([next]) => next && onChange({ direction: next })}
        />
      ) : null}
      {kind === "backfill" ? null : (
        <TextField
          label="积分"
          kind="digits"
          value={points}
          maxLength={5}
          placeholder="例如：20"
          isOptional={kind === "correction"}
          onChange={(typed) => onChange({ points: typed })}
        />
      )}
      {kind === "grant" ? null : (
        <>
          <ChoiceChips
            label={kind === "backfill" ? "服务了多久" : "时长"}
            choices={lengths.map((value) => ({ value, text: lengthWords[value] ?? value }))}
            chosen={[minutes]}
            onChange={([next]) => onChange({ minutes: next ?? "" })}
          />
          <TextField
            label="或写多少分钟"
            kind="digits"
            value={minutes}
            maxLength={5}
            placeholder="例如：75"
            isOptional
            onChange={(typed) => onChange({ minutes: typed })}
          />
        </>
      )}
      {kind === "backfill" ? (
        <ChoiceChips
          label="哪天服务的"
          choices={days}
          chosen={day === null ? [] : [day]}
          onChange={([next]) => onChange({ day: next ?? null })}
        />
      ) : null}
      {kind === "backfill" && day === "other" ? (
        <TextField
          label="服务那天"
          kind="digits"
          value={typedDay}
          maxLength={8}
          placeholder="例如：20261101"
          hint="年月日八个数字，太久以前的不能补"
          onChange={(typed) => onChange({ typedDay: typed })}
        />
      ) : null}
    </>
  );
}

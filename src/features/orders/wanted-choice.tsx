import { View } from "@tarojs/components";
import { sayWanted } from "../../time/say-time";
import { ChoiceChips, type Choice } from "../../ui/choice-chips";
import { daysToChoose, hoursToChoose, sayHour, stillPossible, windowOf, type AgreedTime } from "./agreed-times";
import type { PublishDraft } from "./publish-draft";

type Kind = PublishDraft["kind"];

const kinds: Choice<Kind>[] = [
  { value: "soon", text: "尽快" },
  { value: "today", text: "今天" },
  { value: "agreed", text: "约时间" },
];
const lengths = [
  { value: "1", text: "1 小时" },
  { value: "2", text: "2 小时" },
  { value: "4", text: "半天" },
];

type WantedChoiceProps = {
  kind: Kind;
  agreed: AgreedTime | null;
  nowMs: number;
  onKind: (kind: Kind) => void;
  onAgreed: (agreed: AgreedTime) => void;
};

/** When help is wanted, by taps alone; day and hour appear only for those who make an appointment. */
export function WantedChoice({ kind, agreed, nowMs, onKind, onAgreed }: WantedChoiceProps) {
  return (
    <>
      <ChoiceChips label="什么时候" choices={kinds} chosen={[kind]} onChange={([value]) => value && onKind(value)} />
      {kind === "agreed" ? (
        <AgreedChoice time={stillPossible(agreed, nowMs)} nowMs={nowMs} onChange={onAgreed} />
      ) : null}
    </>
  );
}

type AgreedChoiceProps = {
  time: AgreedTime;
  nowMs: number;
  onChange: (time: AgreedTime) => void;
};

function AgreedChoice({ time, nowMs, onChange }: AgreedChoiceProps) {
  const { fromMs, untilMs } = windowOf(time);
  const days = daysToChoose(nowMs).map(({ day, words }) => ({ value: String(day), text: words }));
  const hours = hoursToChoose(time.day, nowMs).map((hour) => ({ value: String(hour), text: sayHour(hour) }));
  const choose = (part: keyof AgreedTime) => (chosen: string[]) => {
    if (chosen[0] !== undefined) onChange({ ...time, [part]: Number(chosen[0]) });
  };
  return (
    <>
      <ChoiceChips label="哪一天" choices={days} chosen={[String(time.day)]} onChange={choose("day")} />
      <ChoiceChips label="几点开始" choices={hours} chosen={[String(time.hour)]} onChange={choose("hour")} />
      <ChoiceChips label="要多久" choices={lengths} chosen={[String(time.hours)]} onChange={choose("hours")} />
      <View className="publish-agreed">{`约在${sayWanted({ kind: "agreed", fromMs, untilMs }, nowMs)}`}</View>
    </>
  );
}

import { yearAt } from "../../../domain/calendar/shanghai-day";
import { useNow } from "../../time/use-now";
import { ChoiceChips } from "../../ui/choice-chips";

/** The youngest who come along, usually with their school. */
const youngestYears = 10;
const adultYears = 18;

type AgeQuestionProps = {
  /** Null: of age, and then no year is asked for. */
  bornYear: number | null;
  onChange: (bornYear: number | null) => void;
};

/** Whether somebody is of age; only who is not says the year, so that it ends by itself. */
export function AgeQuestion({ bornYear, onChange }: AgeQuestionProps) {
  const year = yearAt(useNow());
  const years = Array.from({ length: adultYears - youngestYears + 1 }, (_none, at) => year - adultYears + at);
  return (
    <>
      <ChoiceChips
        label="您满 18 岁了吗？"
        choices={[
          { value: "adult", text: "满了" },
          { value: "minor", text: "还没满" },
        ]}
        chosen={[bornYear === null ? "adult" : "minor"]}
        onChange={([one]) => onChange(one === "minor" ? year - adultYears + 1 : null)}
      />
      {bornYear === null ? null : (
        <ChoiceChips
          label="哪一年出生？没成年只看得到低风险的求助"
          choices={years.map((one) => ({ value: String(one), text: `${one} 年` }))}
          chosen={[String(bornYear)]}
          onChange={([one]) => onChange(Number(one))}
        />
      )}
    </>
  );
}

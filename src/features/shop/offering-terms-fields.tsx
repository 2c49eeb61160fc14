import { limitPeriods, type LimitPeriod } from "../../../domain/mall/limit-period";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { limitPeriodWords } from "./offering-words";
import type { FormFieldsProps } from "./form-fields-props";

const starChoices = ["0", "1", "2", "3", "4", "5"].map((value) => ({
  value,
  text: value === "0" ? "不限" : `${value} 星起`,
}));
const shelfChoices = [
  { value: "on", text: "上架" },
  { value: "off", text: "先不上架" },
] as const;

/** Who may have it, how many, until when, and whether it stands on the shelf. */
export function OfferingTermsFields({ form, hasPrice, onChange }: FormFieldsProps & { hasPrice: boolean }) {
  const isByTime = form.isBooked || form.isClass;
  return (
    <Card title="谁能换、换几件">
      <TextField
        label="每人最多几件"
        kind="digits"
        maxLength={4}
        value={form.perPersonLimit}
        placeholder="0"
        hint="0 是不限"
        onChange={(perPersonLimit) => onChange({ perPersonLimit })}
      />
      <TextField
        label="每户最多几件"
        kind="digits"
        maxLength={4}
        value={form.perHouseholdLimit}
        placeholder="0"
        hint="0 是不限"
        onChange={(perHouseholdLimit) => onChange({ perHouseholdLimit })}
      />
      <ChoiceChips<LimitPeriod>
        label="按什么算"
        choices={limitPeriods.map((period) => ({ value: period, text: limitPeriodWords[period] }))}
        chosen={[form.limitPeriod]}
        onChange={([limitPeriod]) => limitPeriod && onChange({ limitPeriod })}
      />
      <ChoiceChips
        label="志愿者几星才能换"
        choices={starChoices}
        chosen={[form.minStars]}
        onChange={([minStars]) => minStars && onChange({ minStars })}
      />
      <TextField
        label="换到哪一天为止"
        kind="digits"
        isOptional
        maxLength={8}
        value={form.validUntil}
        placeholder="20261231"
        onChange={(validUntil) => onChange({ validUntil })}
      />
      {isByTime ? (
        <TextField
          label="开始前几小时还能取消"
          kind="digits"
          maxLength={2}
          value={form.cancelHours}
          placeholder="2"
          onChange={(cancelHours) => onChange({ cancelHours })}
        />
      ) : null}
      {hasPrice ? (
        <ChoiceChips
          label="货架"
          choices={shelfChoices}
          chosen={[form.isOnOffer ? "on" : "off"]}
          onChange={([shelf]) => onChange({ isOnOffer: shelf === "on" })}
        />
      ) : (
        <Notice text="社区定价以后才能上架。" />
      )}
    </Card>
  );
}

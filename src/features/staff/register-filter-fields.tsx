import { orderStatuses } from "../../../domain/orders/order-status";
import { useCall } from "../../cloud/use-call";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { SegmentedControl } from "../../ui/segmented-control";
import { TextField } from "../../ui/text-field";
import type { RegisterForm, Scope } from "./register-form";
import { dayOfTyped } from "../../time/typed-day";
import { staffStatusWord } from "./staff-status-word";

const ranges = [
  { value: "week", text: "本周" },
  { value: "month", text: "本月" },
  { value: "chosen", text: "选日期" },
] as const;
const statuses = orderStatuses.map((status) => ({ value: status, text: staffStatusWord[status] }));

export type RegisterFilterFieldsProps = {
  form: RegisterForm;
  scopes: readonly Scope[];
  onChange: (fields: Partial<RegisterForm>) => void;
};

/** Which orders the register holds. Nothing chosen means all. */
export function RegisterFilterFields({ form, scopes, onChange }: RegisterFilterFieldsProps) {
  const { categoryIds, range, statuses: chosen } = form;
  const { value: home } = useCall("orders.showHome", {});
  const categories = (home?.categories ?? []).map(({ categoryId, name }) => ({ value: categoryId, text: name }));
  return (
    <Card title="导出哪些">
      <SegmentedControl
        label="哪段时间"
        options={ranges}
        value={range}
        onChange={(value) => onChange({ range: value })}
      />
      {range === "chosen" ? <ChosenDays form={form} onChange={onChange} /> : null}
      <AreaChoice areaId={form.areaId} scopes={scopes} onChange={(areaId) => onChange({ areaId })} />
      <ChoiceChips
        label="状态（不选就是全部）"
        choices={statuses}
        chosen={chosen}
        isMultiple
        onChange={(value) => onChange({ statuses: value })}
      />
      {categories.length > 0 ? (
        <ChoiceChips
          label="类别（不选就是全部）"
          choices={categories}
          chosen={categoryIds}
          isMultiple
          onChange={(value) => onChange({ categoryIds: value })}
        />
      ) : null}
    </Card>
  );
}

type DaysProps = Pick<RegisterFilterFieldsProps, "form" | "onChange">;

function ChosenDays({ form: { fromText, untilText }, onChange }: DaysProps) {
  const wrong = (typed: string) => (typed.length === 8 && dayOfTyped(typed) === null ? "没有这一天，请再看看" : null);
  return (
    <>
      <TextField
        label="从哪天"
        kind="digits"
        maxLength={8}
        placeholder="比如 20261101"
        value={fromText}
        error={wrong(fromText)}
        onChange={(value) => onChange({ fromText: value })}
      />
      <TextField
        label="到哪天"
        kind="digits"
        maxLength={8}
        placeholder="比如 20261130"
        value={untilText}
        error={wrong(untilText)}
        onChange={(value) => onChange({ untilText: value })}
      />
    </>
  );
}

type AreaChoiceProps = { areaId: string; scopes: readonly Scope[]; onChange: (areaId: string) => void };

/** One's own areas and what lies directly below each: a whole community, or one grid of it. */
function AreaChoice({ areaId, scopes, onChange }: AreaChoiceProps) {
  const scope = scopes.find((one) => `${areaId}.`.startsWith(`${one.areaId}.`)) ?? scopes[0];
  const { value } = useCall("people.listAreas", scope === undefined ? null : { parentId: scope.areaId });
  const own = scopes.map((one) => ({ value: one.areaId, text: one.placeName }));
  const below = (value?.areas ?? []).map((area) => ({ value: area.areaId, text: area.name }));
  return (
    <ChoiceChips
      label="哪个范围"
      choices={[...own, ...below]}
      chosen={[areaId]}
      onChange={([chosen]) => chosen !== undefined && onChange(chosen)}
    />
  );
}

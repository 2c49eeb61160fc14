import { risks, riskWords, type Risk } from "../../../domain/orders/risk";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { fits, flags, flagWords, numberFields, type NumberName, type PolicyForm } from "./policy-form";
import { QuestionFields } from "./question-fields";

export type PolicyFieldsProps = { form: PolicyForm; onChange: (part: Partial<PolicyForm>) => void };

/** Everything that staff decide about a kind of help. */
export function PolicyFields({ form, onChange }: PolicyFieldsProps) {
  return (
    <>
      <WordFields form={form} onChange={onChange} />
      <QuestionFields questions={form.questions} onChange={(questions) => onChange({ questions })} />
      <Card title="人和规矩">
        <NumberFields names={["slotCount", "takersNeeded", "plannedMinutes"]} form={form} onChange={onChange} />
        <ChoiceChips
          label="怎么办"
          isMultiple
          choices={flags.map((flag) => ({ value: flag, text: flagWords[flag] }))}
          chosen={form.flags}
          onChange={(chosen) => onChange({ flags: chosen })}
        />
        <ChoiceChips<Risk>
          label="风险"
          choices={risks.map((risk) => ({ value: risk, text: riskWords[risk] }))}
          chosen={[form.risk]}
          onChange={([risk]) => risk && onChange({ risk })}
        />
        <TextField
          label="要会的手艺"
          isOptional
          value={form.skills}
          maxLength={50}
          placeholder="水电、搬运"
          onChange={(skills) => onChange({ skills })}
        />
        <TextArea
          label="不能做的，一行一条"
          isOptional
          value={form.forbidden}
          placeholder="比如：不代取现金"
          onChange={(forbidden) => onChange({ forbidden })}
        />
      </Card>
      <Card title="时限">
        <NumberFields names={["reviewMinutes", "takenHours", "evaluatedDays"]} form={form} onChange={onChange} />
      </Card>
      <Card title="积分">
        <NumberFields
          names={["basePoints", "perHourPoints", "difficultyPercent", "maxPoints"]}
          form={form}
          onChange={onChange}
        />
      </Card>
    </>
  );
}

const shownWords = { yes: "能看到", no: "先收起来" } as const;

function WordFields({ form, onChange }: PolicyFieldsProps) {
  const changeText = (place: number, text: string) =>
    onChange({ templates: form.templates.map((one, at) => (at === place ? text : one)) });
  return (
    <Card title="名称和常用的话">
      <TextField
        label="名称"
        value={form.name}
        maxLength={10}
        placeholder="比如：买药送药"
        error={form.name.trim() === "" ? "写个名称" : null}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceChips
        label="居民能看到吗"
        choices={(["yes", "no"] as const).map((value) => ({ value, text: shownWords[value] }))}
        chosen={[form.isShown ? "yes" : "no"]}
        onChange={([value]) => onChange({ isShown: value === "yes" })}
      />
      {form.templates.map((text, place) => (
        <TextArea
          key={place}
          label={place === 0 ? "平时填好的话" : `别的说法 ${place}`}
          isOptional={place > 0}
          value={text}
          maxLength={200}
          placeholder="比如：请帮我买药。"
          onChange={(value) => changeText(place, value)}
        />
      ))}
    </Card>
  );
}

function NumberFields({ names, form, onChange }: PolicyFieldsProps & { names: readonly NumberName[] }) {
  return (
    <>
      {names.map((name) => {
        const { label, max, min, unit } = numberFields[name];
        return (
          <TextField
            key={name}
            label={`${label}（${unit}）`}
            kind="digits"
            value={form.numbers[name]}
            maxLength={4}
            placeholder={`${min} 到 ${max}`}
            error={fits(name, form.numbers[name]) ? null : `写 ${min} 到 ${max} 的整数`}
            onChange={(value) => onChange({ numbers: { ...form.numbers, [name]: value } })}
          />
        );
      })}
    </>
  );
}

import type { Output } from "../../../contract";
import type { CardAnswers } from "../../../domain/categories/card-answers";
import { answerLengthMax, type FormField } from "../../../domain/categories/form-field";
import { slotsMax } from "../../../domain/orders/category-rule";
import { ChoiceChips } from "../../ui/choice-chips";
import { Stepper } from "../../ui/stepper";
import { TextField } from "../../ui/text-field";

type Category = Output<"orders.showHome">["categories"][number];

export type ServiceQuestionsProps = {
  category: Pick<Category, "form" | "rules" | "slotsChangeable">;
  answers: CardAnswers;
  slotCount: number;
  onAnswer: (fieldId: string, value: string) => void;
  onSlots: (slotCount: number) => void;
};

/** What a kind of help asks beside the text, and how many people, where one may choose. */
export function ServiceQuestions({ category, answers, slotCount, onAnswer, onSlots }: ServiceQuestionsProps) {
  return (
    <>
      {category.form.map((field) => (
        <Question
          key={field.fieldId}
          field={field}
          value={answers[field.fieldId] ?? ""}
          onChange={(value) => onAnswer(field.fieldId, value)}
        />
      ))}
      {category.slotsChangeable ? (
        <Stepper
          label="要几个人来"
          value={slotCount}
          min={category.rules.takersNeeded}
          max={slotsMax}
          unit="人"
          onChange={onSlots}
        />
      ) : null}
    </>
  );
}

type QuestionProps = { field: FormField; value: string; onChange: (value: string) => void };

function Question({ field, value, onChange }: QuestionProps) {
  const { isRequired, label } = field;
  if (field.kind === "choice") {
    return (
      <ChoiceChips
        label={label}
        choices={field.options.map((option) => ({ value: option, text: option }))}
        chosen={value === "" ? [] : [value]}
        onChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      />
    );
  }
  const isTooMuch = field.kind === "number" && value !== "" && !(Number(value) <= field.max);
  const missing = isRequired && value.trim() === "" ? "这一项要填" : null;
  return (
    <TextField
      label={field.kind === "number" && !label.endsWith(field.unit) ? `${label}（${field.unit}）` : label}
      kind={field.kind === "number" ? "digits" : "text"}
      value={value}
      maxLength={field.kind === "number" ? 6 : answerLengthMax}
      placeholder={field.kind === "number" ? "写数字" : "写一句"}
      isOptional={!isRequired}
      error={isTooMuch ? `最多 ${field.max} ${field.unit}` : missing}
      onChange={onChange}
    />
  );
}

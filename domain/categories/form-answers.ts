import { answerLengthMax, type FormField } from "./form-field";

export type GivenAnswer = { readonly fieldId: string; readonly value: string };

/** An answer as an order keeps it: with its question, for the form may be another one tomorrow. */
export type KeptAnswer = GivenAnswer & { readonly label: string; readonly unit: string };

export type AnswersRefusal = "ANSWER_MISSING" | "ANSWER_WRONG";

/**
 * The answers an order keeps, in the form's order. A required choice that was left alone gets its usual answer; an answer
 * to a question that is no longer asked is dropped, since whoever asked for help cannot know that it went.
 */
export function keptAnswers(
  form: readonly FormField[],
  given: readonly GivenAnswer[],
): readonly KeptAnswer[] | AnswersRefusal {
  if (new Set(given.map(({ fieldId }) => fieldId)).size < given.length) return "ANSWER_WRONG";
  const kept: KeptAnswer[] = [];
  for (const field of form) {
    const value = valueFor(field, given);
    if (value === "" && field.isRequired) return "ANSWER_MISSING";
    if (value === "") continue;
    if (!fits(field, value)) return "ANSWER_WRONG";
    const { fieldId, label } = field;
    kept.push({ fieldId, label, value, unit: field.kind === "number" ? field.unit : "" });
  }
  return kept;
}

function valueFor(field: FormField, given: readonly GivenAnswer[]): string {
  const value = given.find(({ fieldId }) => fieldId === field.fieldId)?.value.trim() ?? "";
  return value === "" && field.kind === "choice" && field.isRequired ? (field.usual ?? "") : value;
}

/** Whether a value can be the answer to this question. */
function fits(field: FormField, value: string): boolean {
  switch (field.kind) {
    case "choice":
      return field.options.includes(value);
    case "line":
      return value.length <= answerLengthMax;
    case "number":
      return /^\d{1,6}$/.test(value) && Number(value) <= field.max;
  }
}

/** As it is read: "6 楼". */
export const sayAnswer = ({ unit, value }: KeptAnswer): string => (unit === "" ? value : `${value} ${unit}`);

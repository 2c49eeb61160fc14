import type { GivenAnswer } from "./form-answers";
import type { FormField } from "./form-field";

/** Answers by question; an empty one says that it was taken away again. */
export type CardAnswers = Readonly<Record<string, string>>;

/**
 * What stands on a card: what was touched, else what an earlier order said, else the usual choice. A choice that is no
 * longer offered stands for nothing.
 */
export function cardAnswers(form: readonly FormField[], touched: CardAnswers, earlier: CardAnswers): CardAnswers {
  return Object.fromEntries(
    form.map((field) => {
      const said = touched[field.fieldId] ?? earlier[field.fieldId];
      if (field.kind !== "choice") return [field.fieldId, said ?? ""];
      const isOffered = said !== undefined && field.options.includes(said);
      return [field.fieldId, isOffered ? said : (field.usual ?? "")];
    }),
  );
}

/** The answers as they are sent: those that say something. */
export const givenAnswers = (answers: CardAnswers): GivenAnswer[] =>
  Object.entries(answers)
    .map(([fieldId, value]) => ({ fieldId, value: value.trim() }))
    .filter(({ value }) => value !== "");

import type { ChoiceField, LineField, NumberField } from "../../domain/categories/form-field";

/** A choice whose first option stands chosen, so that it costs no tap. */
export const choice = (fieldId: string, label: string, options: string[]) => ({
  ...({ kind: "choice", fieldId, label, isRequired: true } satisfies Partial<ChoiceField>),
  options,
  usual: options[0] ?? null,
});

/** A line that may stay empty. */
export const line = (fieldId: string, label: string) =>
  ({ kind: "line", fieldId, label, isRequired: false }) satisfies LineField;

/** A number that may stay empty. */
export const number = (fieldId: string, label: string, unit: string, max: number) =>
  ({ kind: "number", fieldId, label, isRequired: false, unit, max }) satisfies NumberField;

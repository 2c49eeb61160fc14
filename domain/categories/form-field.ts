type Asked = {
  readonly fieldId: string;
  readonly label: string;
  readonly isRequired: boolean;
};

/** `usual` stands chosen before anybody touches it, so that a required choice costs no tap. */
export type ChoiceField = Asked & {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly usual: string | null;
};
export type LineField = Asked & { readonly kind: "line" };
/** A whole number from 0 to `max`, said with its unit: "6 楼". */
export type NumberField = Asked & { readonly kind: "number"; readonly unit: string; readonly max: number };

/** One question on the card of a category. The set of kinds is closed: whatever needs more is asked in the text. */
export type FormField = ChoiceField | LineField | NumberField;

/** More questions than these nobody answers. */
export const fieldsMax = 6;
export const optionsMax = 6;
export const answerLengthMax = 60;

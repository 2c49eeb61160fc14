import { Input } from "@tarojs/components";
import { classNames } from "./class-names";
import { Field } from "./field";

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** An example, not a replacement for the label. */
  placeholder: string;
  kind?: "text" | "number" | "digits" | "phone" | "nickname";
  maxLength?: number;
  hint?: string;
  error?: string | null;
  isOptional?: boolean;
  onConfirm?: () => void;
};

const types = { text: "text", number: "digit", digits: "number", phone: "number", nickname: "nickname" } as const;

/** One line to type, with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    kind = "text",
    maxLength = 140,
    hint,
    error,
    isOptional,
    onConfirm,
  } = props;
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      <Input
        className={classNames("field-control", "field-input", error && "field-control-wrong")}
        type={types[kind]}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        nativeProps={{ "aria-label": label, "aria-invalid": error ? "true" : "false" }}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onConfirm}
      />
    </Field>
  );
}

import { Textarea, View } from "@tarojs/components";
import { classNames } from "./class-names";
import { Field } from "./field";

export type TextAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  maxLength?: number;
  hint?: string;
  error?: string | null;
  isOptional?: boolean;
};

/** Several lines to type; counts down only when the end is near. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, placeholder, maxLength = 300, hint, error, isOptional } = props;
  const left = maxLength - value.length;
  return (
    <Field label={label} hint={hint} error={error} isOptional={isOptional}>
      <Textarea
        className={classNames("field-control", "field-area", error && "field-control-wrong")}
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        nativeProps={{ "aria-label": label, "aria-invalid": error ? "true" : "false" }}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
      />
      {left <= 30 ? <View className="field-count">还能写 {left} 个字</View> : null}
    </Field>
  );
}

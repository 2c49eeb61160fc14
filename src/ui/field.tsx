import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { Icon } from "./icon";
import "./field.scss";

export type FieldProps = {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in words; null while nothing is. */
  error?: string | null | undefined;
  isOptional?: boolean | undefined;
  children: ReactNode;
};

/** A labelled place in a form: the label above, the hint under it, the error last and in words. */
export function Field({ label, hint, error, isOptional = false, children }: FieldProps) {
  return (
    <View className="field">
      <View className="field-label">
        {label}
        {isOptional ? <View className="field-optional">（可不填）</View> : null}
      </View>
      {hint ? <View className="field-hint">{hint}</View> : null}
      {children}
      {error ? (
        <View className="field-error" {...aria({ role: "alert" })}>
          <Icon name="alert" />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  );
}

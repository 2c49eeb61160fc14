import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { aria, type AriaRole } from "./aria";
import { classNames } from "./class-names";

export type PressableProps = {
  onPress: () => void;
  /** What a screen reader says; the text inside when left out. */
  label?: string | undefined;
  role?: AriaRole;
  className?: string | undefined;
  isDisabled?: boolean | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  expanded?: boolean | undefined;
};

/** Anything that can be tapped: a role, a name, a place for the keyboard to stop, and at least the size of a finger. */
export function Pressable(props: PropsWithChildren<PressableProps>) {
  const { onPress, label, role = "button", className, isDisabled, checked, selected, expanded, children } = props;
  return (
    <View
      className={classNames("pressable", isDisabled && "is-disabled", className)}
      hoverClass={isDisabled ? "none" : "is-pressed"}
      onClick={isDisabled ? undefined : onPress}
      {...aria({ role, label, checked, selected, expanded, disabled: isDisabled ?? undefined })}
    >
      {children}
    </View>
  );
}

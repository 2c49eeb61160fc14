import { View } from "@tarojs/components";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./notice.scss";

export type NoticeProps = {
  text: string;
  kind?: "info" | "success" | "warning" | "error";
  /** Without it the notice cannot be closed and goes when its reason goes. */
  onClose?: () => void;
};

const icons: Record<NonNullable<NoticeProps["kind"]>, IconName> = {
  info: "info",
  success: "circle-check",
  warning: "alert",
  error: "alert",
};

/**
 * Something to know, that stays until it is closed: no elder has to read faster than a timer. One that can be closed stays
 * in sight, too, when the button that called it stands far below.
 */
export function Notice({ text, kind = "info", onClose }: NoticeProps) {
  return (
    <View
      className={classNames("notice", `notice-${kind}`, onClose !== undefined && "notice-stays")}
      {...aria({ role: kind === "error" ? "alert" : "status", live: kind === "error" ? "assertive" : "polite" })}
    >
      <Icon name={icons[kind]} className="notice-icon" />
      <View className="notice-text">{text}</View>
      {onClose ? (
        <Pressable className="notice-close" onPress={onClose} label="关闭提示">
          <Icon name="close" />
        </Pressable>
      ) : null}
    </View>
  );
}

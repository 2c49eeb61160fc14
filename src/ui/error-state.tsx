import { View } from "@tarojs/components";
import { aria } from "./aria";
import { BigButton } from "./big-button";
import { callPhone } from "./call-phone";
import { Icon } from "./icon";
import "./state.scss";

export type ErrorStateProps = {
  /** What happened and what to do, from the failure. */
  sentence: string;
  onRetry?: (() => void) | undefined;
  phone?: string | null | undefined;
  isOffline?: boolean;
};

/** A page or part that could not be shown: what happened, what to do, once more, or a person to call. */
export function ErrorState({ sentence, onRetry, phone, isOffline = false }: ErrorStateProps) {
  return (
    <View className="state" {...aria({ role: "alert" })}>
      <View className="state-picture state-picture-trouble">
        <Icon name={isOffline ? "offline" : "alert"} />
      </View>
      <View className="state-title">{isOffline ? "没连上网" : "没有打开"}</View>
      <View className="state-text">{sentence}</View>
      {onRetry ? (
        <View className="state-action">
          <BigButton kind="second" icon="refresh" text="再试一次" onPress={onRetry} />
        </View>
      ) : null}
      {phone ? (
        <View className="state-action">
          <BigButton kind="quiet" icon="phone" text="打电话给社区" onPress={() => callPhone(phone)} />
        </View>
      ) : null}
    </View>
  );
}

import { View } from "@tarojs/components";
import { BigButton } from "./big-button";
import { Icon, type IconName } from "./icon";
import "./state.scss";

export type EmptyStateProps = {
  icon?: IconName;
  title: string;
  text?: string;
  /** The one thing to do next. */
  action?: { text: string; onPress: () => void };
};

/** Nothing here yet: a picture, a sentence and one thing to do. */
export function EmptyState({ icon = "leaf", title, text, action }: EmptyStateProps) {
  return (
    <View className="state">
      <View className="state-picture">
        <Icon name={icon} />
      </View>
      <View className="state-title">{title}</View>
      {text ? <View className="state-text">{text}</View> : null}
      {action ? (
        <View className="state-action">
          <BigButton kind="second" text={action.text} onPress={action.onPress} />
        </View>
      ) : null}
    </View>
  );
}

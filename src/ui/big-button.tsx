import { View } from "@tarojs/components";
import { AtButton } from "taro-ui";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { Pressable } from "./pressable";
import "./big-button.scss";

export type BigButtonProps = {
  text: string;
  onPress: () => void;
  /** `main`: the one thing to do here. `second`: another thing. `quiet`: words only. `danger`: cannot be undone. */
  kind?: "main" | "second" | "quiet" | "danger";
  icon?: IconName;
  /** Locks the button and says `runningText`. */
  isRunning?: boolean;
  runningText?: string;
  isDisabled?: boolean;
  /** Said under a disabled button; a grey button without a reason helps nobody. */
  whyDisabled?: string | null;
  /** What a screen reader says when the text alone is not enough ("抢单：帮李阿姨买药"); must contain the text. */
  label?: string;
  className?: string;
};

/** A full-width button, at least 48 px high, 60 px in care mode; long words wrap instead of being cut. */
export function BigButton(props: BigButtonProps) {
  const { text, onPress, kind = "main", icon, isRunning = false, runningText = "请稍等…", isDisabled = false } = props;
  return (
    <View className={classNames("big-button", `big-button-${kind}`, props.className)}>
      <Pressable
        className="big-button-face"
        isDisabled={isRunning || isDisabled}
        label={isRunning ? undefined : props.label}
        onPress={onPress}
      >
        {/* Always "disabled" to the kit, which then leaves out an unnamed native button that screen readers would stop at. */}
        <AtButton full disabled loading={isRunning} type={kind === "second" ? "secondary" : "primary"}>
          {icon && !isRunning && <Icon name={icon} className="big-button-icon" />}
          {isRunning ? runningText : text}
        </AtButton>
      </Pressable>
      {isDisabled && props.whyDisabled ? <View className="big-button-why">{props.whyDisabled}</View> : null}
    </View>
  );
}

import { View } from "@tarojs/components";
import { aria } from "../../ui/aria";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";

const steps = ["上门", "服务", "等确认", "办结"] as const;

/** The way through a service: what is done has a tick, what is now is filled. */
export function ServeSteps({ now }: { now: 0 | 1 | 2 | 3 | 4 }) {
  return (
    <View className="serve-steps" {...aria({ role: "list" })}>
      {steps.map((step, place) => (
        <View
          key={step}
          className={classNames("serve-step", place < now && "serve-step-done", place === now && "serve-step-now")}
          {...aria({
            role: "listitem",
            label: `${step}，${place < now ? "已完成" : place === now ? "现在" : "还没到"}`,
          })}
        >
          <View className="serve-step-mark">{place < now ? <Icon name="check" /> : place + 1}</View>
          <View>{step}</View>
        </View>
      ))}
    </View>
  );
}

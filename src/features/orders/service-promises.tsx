import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { Icon } from "../../ui/icon";
import "./service-promises.scss";

type Rules = Output<"orders.show">["rules"];

/** What this kind of help never includes, and how many must be there before it begins: for both sides. */
export function ServicePromises({ rules }: { rules: Rules }) {
  const lines = [
    ...(rules.takersNeeded > 1 ? [`${rules.takersNeeded} 个人到齐才开始`] : []),
    ...(rules.forbidden.length > 0 ? [`说好了：${rules.forbidden.join("；")}。`] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="service-promise">
          <Icon name="seal" />
          <View>{line}</View>
        </View>
      ))}
    </>
  );
}

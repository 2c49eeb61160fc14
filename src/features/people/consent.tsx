import { View } from "@tarojs/components";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./consent.scss";

/** What the consent version in force says; a change of meaning needs a new version. */
const lines = [
  "我们记下您的姓名、电话和住址，只为了有人上门帮忙。",
  "门牌和电话只给接单的志愿者看，办完一天后他就看不到了。",
  "谁看过您的电话和门牌，都有记录。",
  "帮忙不收钱，不卖东西。想删掉登记，打电话给社区就行。",
];

type ConsentProps = {
  hasAgreed: boolean;
  error: string | undefined;
  onChange: (hasAgreed: boolean) => void;
};

/** Four short lines and a tick. */
export function Consent({ hasAgreed, error, onChange }: ConsentProps) {
  return (
    <View className="consent">
      {lines.map((line) => (
        <View key={line} className="consent-line">
          <Icon name="check" />
          <View>{line}</View>
        </View>
      ))}
      <Pressable
        role="checkbox"
        checked={hasAgreed}
        className={classNames("consent-tick", hasAgreed && "consent-tick-on")}
        onPress={() => onChange(!hasAgreed)}
      >
        <View className="consent-box">{hasAgreed ? <Icon name="check" /> : null}</View>
        <View>我看过了，同意</View>
      </Pressable>
      {error ? <View className="consent-error">{error}</View> : null}
    </View>
  );
}

import { View } from "@tarojs/components";
import { consentTexts, consentVersion } from "../../../domain/people/consent";
import { classNames } from "../../ui/class-names";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./consent.scss";

type ConsentProps = {
  hasAgreed: boolean;
  error: string | undefined;
  onChange: (hasAgreed: boolean) => void;
};

/** Four short lines and a tick. */
export function Consent({ hasAgreed, error, onChange }: ConsentProps) {
  return (
    <View className="consent">
      {(consentTexts[consentVersion] ?? []).map((line) => (
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

import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useState } from "react";
import { BigButton } from "./big-button";
import { callPhone } from "./call-phone";
import { Icon } from "./icon";
import { Notice } from "./notice";
import "./contact-card.scss";

/** Whom to go to, where, and how to reach her. The address can be copied into any map, since not every door is on one. */
export function ContactCard({ name, address, phone }: { name: string; address: string | null; phone: string | null }) {
  const [said, setSaid] = useState<{ text: string; isGood: boolean } | null>(null);
  const copy = async () => {
    try {
      await Taro.setClipboardData({ data: address ?? "" });
      setSaid({ text: "地址已复制，可以粘贴到地图里。", isGood: true });
    } catch {
      setSaid({ text: "没能复制，请照着地址找，或打电话问。", isGood: false });
    }
  };
  return (
    <View className="contact">
      <View className="contact-name">{name}</View>
      {address === null ? null : (
        <View className="contact-address">
          <Icon name="place" />
          <View className="contact-address-text">{address}</View>
        </View>
      )}
      {said ? (
        <Notice kind={said.isGood ? "success" : "warning"} text={said.text} onClose={() => setSaid(null)} />
      ) : null}
      <View className="contact-actions">
        {phone === null ? null : (
          <BigButton kind="second" icon="phone" text="打电话" onPress={() => callPhone(phone)} />
        )}
        {address === null ? null : <BigButton kind="second" icon="place" text="复制地址" onPress={() => void copy()} />}
      </View>
    </View>
  );
}

import { View } from "@tarojs/components";
import { aria } from "../../ui/aria";
import { Card } from "../../ui/card";

/** The four digits by which the volunteer proves to have come to the right door; large enough to read out without glasses. */
export function ServiceCode({ code }: { code: string }) {
  const digits = code.split("");
  return (
    <Card title="服务码" className="service-code">
      <View className="service-code-digits" {...aria({ role: "img", label: digits.join(" ") })}>
        {digits.map((digit, place) => (
          <View key={place} className="service-code-digit">
            {digit}
          </View>
        ))}
      </View>
      <View className="service-code-note">志愿者到了，把这 4 个数字告诉他。人没到，先别说。</View>
    </Card>
  );
}

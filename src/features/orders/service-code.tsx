import { View } from "@tarojs/components";
import { aria } from "../../ui/aria";
import { Card } from "../../ui/card";
import type { OrderView } from "./order-view";
import { VisitCode } from "./visit-code";

/** What she tells at the door, each code at its time. Staff read theirs out from the card about the call. */
export function DoorCodes({ order: { doneCode, orderId, relation, serviceCode } }: { order: OrderView }) {
  if (relation === "staff") return null;
  return (
    <>
      {serviceCode ? <ServiceCode code={serviceCode} orderId={orderId} /> : null}
      {doneCode ? <DoneCode code={doneCode} /> : null}
    </>
  );
}

/** The four digits by which the volunteer proves to have come to the right door; large enough to read out without glasses. */
function ServiceCode({ code, orderId }: { code: string; orderId: string }) {
  return (
    <Card title="服务码" className="service-code">
      <Digits code={code} />
      <View className="service-code-note">志愿者到了，把这 4 个数字告诉他。人没到，先别说。</View>
      <VisitCode orderId={orderId} />
    </Card>
  );
}

/** The second code, for those who cannot tap: told when it is done, and not before. */
function DoneCode({ code }: { code: string }) {
  return (
    <Card title="完工码" className="service-code">
      <Digits code={code} />
      <View className="service-code-note">做完了、满意了，再告诉他。自己会点确认的，不用报。</View>
    </Card>
  );
}

function Digits({ code }: { code: string }) {
  const digits = code.split("");
  return (
    <View className="service-code-digits" {...aria({ role: "img", label: digits.join(" ") })}>
      {digits.map((digit, place) => (
        <View key={place} className="service-code-digit">
          {digit}
        </View>
      ))}
    </View>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { Qr } from "../../ui/qr";
import { useVisitCode } from "./use-visit-code";

/** Instead of telling four digits she may let him scan; the picture is only asked for when she wants it. */
export function VisitCode({ orderId }: { orderId: string }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <BigButton kind="second" icon="code" text="亮二维码给他扫" onPress={() => setOpen(true)} />;
  return (
    <>
      <OpenCode orderId={orderId} />
      <BigButton kind="quiet" text="收起二维码" onPress={() => setOpen(false)} />
    </>
  );
}

function OpenCode({ orderId }: { orderId: string }) {
  const { error, value } = useVisitCode(orderId);
  if (value === null) return error ? <Notice kind="error" text={error.sentence} /> : <View>正在取二维码…</View>;
  return (
    <>
      <Qr text={value.visitCode} label="上门二维码，给志愿者扫" />
      <View className="service-code-note">半分钟换一次，人到了再亮。</View>
    </>
  );
}

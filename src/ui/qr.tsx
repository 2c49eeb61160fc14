import { View } from "@tarojs/components";
import { useMemo } from "react";
import { aria } from "./aria";
import { drawQr } from "./draw-qr";
import "./qr.scss";

/** A QR picture of an ASCII text, drawn on the phone itself. `label` says what it is for. */
export function Qr({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => drawQr(text), [text]);
  return (
    <View className="qr" {...aria({ role: "img", label })}>
      <View className="qr-picture" style={{ backgroundImage: `url("${picture}")` }} />
    </View>
  );
}

import Taro from "@tarojs/taro";
import { useState } from "react";
import { copyText } from "../../device/keep-text";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";

type OpenPlaceProps = { position: { lat: number; lng: number }; name: string };

/** Where the phone is: on WeChat's map, and in a browser as numbers to paste into any map. */
export function OpenPlace({ position: { lat, lng }, name }: OpenPlaceProps) {
  const [said, setSaid] = useState<string | null>(null);
  const open = async () => {
    if (process.env.TARO_ENV === "weapp") {
      await Taro.openLocation({ latitude: lat, longitude: lng, name: "呼叫时的位置", address: name }).catch(() =>
        setSaid("地图没有打开，请再点一次。"),
      );
      return;
    }
    const numbers = `${lat.toFixed(5)},${lng.toFixed(5)}`;
    setSaid((await copyText(numbers)) ? `位置 ${numbers} 已复制，可粘到地图里查。` : `位置：${numbers}`);
  };
  return (
    <>
      <BigButton kind="second" icon="place" text="看手机位置" onPress={() => void open()} />
      {said ? <Notice text={said} onClose={() => setSaid(null)} /> : null}
    </>
  );
}

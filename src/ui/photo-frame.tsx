import { Image } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { Pressable } from "./pressable";
import "./photo-frame.scss";

/** One small picture; a tap shows it large, with the others to swipe to. */
export function PhotoFrame({ url, all, label }: { url: string; all: readonly string[]; label: string }) {
  const enlarge = () => void Taro.previewImage({ current: url, urls: [...all] }).catch(() => undefined);
  return (
    <Pressable className="photo-frame" label={`${label}，点开看大图`} onPress={enlarge}>
      <Image className="photo-picture" src={url} mode="aspectFill" />
    </Pressable>
  );
}

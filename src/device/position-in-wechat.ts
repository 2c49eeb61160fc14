import Taro from "@tarojs/taro";
import type { FoundPosition } from "./found-position";

/** WeChat asks for leave itself, once; after a no it fails at once until she changes her mind in the settings. */
export async function positionInWechat(): Promise<FoundPosition> {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: "gcj02" });
    return { kind: "found", point: { lat: latitude, lng: longitude } };
  } catch (failure) {
    const isRefused = /auth|deny|denied|privacy/.test(String((failure as { errMsg?: unknown }).errMsg));
    return { kind: isRefused ? "refused" : "unknown" };
  }
}

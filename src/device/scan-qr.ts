import Taro from "@tarojs/taro";

/** Whether this phone can read a QR for us; in a browser digits are typed instead. */
export const canScan = process.env.TARO_ENV === "weapp";

/** Opens the camera; null when it was closed without reading anything. */
export async function scanQr(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ["qrCode"] });
    return result;
  } catch {
    return null;
  }
}

import Taro from "@tarojs/taro";

/** Opens the phone's own dialling screen. Nothing is dialled until the person says so there. */
export function callPhone(phone: string): void {
  // Closing the dialling screen without calling is reported as a failure and is none.
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}

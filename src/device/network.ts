import Taro from "@tarojs/taro";
import { create } from "zustand";

/** Whether the phone has a network, as far as it knows itself. */
export const useNetwork = create<{ isOnline: boolean }>(() => ({ isOnline: true }));

/** Starts watching; once, when the mini-program starts. */
export function watchNetwork(): void {
  const set = (isOnline: boolean) => useNetwork.setState({ isOnline });
  if (process.env.TARO_ENV === "h5") {
    set(navigator.onLine);
    window.addEventListener("online", () => set(true));
    window.addEventListener("offline", () => set(false));
    return;
  }
  Taro.onNetworkStatusChange((change) => set(change.isConnected));
  Taro.getNetworkType()
    .then(({ networkType }) => set(networkType !== "none"))
    .catch(() => undefined);
}

import Taro from "@tarojs/taro";
import { create } from "zustand";
import { readStored, removeStored, writeStored } from "./device-storage";

const STORED = "care-mode";
/** WeChat's own text setting reaches 22 px only where a person asked for large text (关怀模式 is 23.8). */
const LARGE_TEXT_PX = 22;

export type CareMode = {
  isCare: boolean;
  /** The person's own choice stays, whatever WeChat's setting says later. */
  setCare: (isCare: boolean) => void;
  /** Looks again at the choice and at WeChat's text size; to be done each time the mini-program is shown. */
  refresh: () => void;
  /** Forgets the choice and follows WeChat again. */
  followWechat: () => void;
};

/** 长辈版: as the person chose, otherwise as WeChat's text size suggests. */
export const useCareMode = create<CareMode>((set) => ({
  isCare: wanted(),
  setCare: (isCare) => {
    writeStored(STORED, isCare ? "on" : "off");
    set({ isCare });
  },
  refresh: () => set({ isCare: wanted() }),
  followWechat: () => {
    removeStored(STORED);
    set({ isCare: wanted() });
  },
}));

function wanted(): boolean {
  const chosen = readStored<string>(STORED);
  return chosen === undefined ? wechatTextPx() >= LARGE_TEXT_PX : chosen === "on";
}

function wechatTextPx(): number {
  if (process.env.TARO_ENV !== "weapp") return 0;
  // WeChat before 2.25 does not have the call, and before 2.23 not the setting; then nothing is suggested.
  if (!Taro.canIUse("getAppBaseInfo")) return 0;
  return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 0;
}

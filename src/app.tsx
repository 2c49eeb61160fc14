import { useDidShow } from "@tarojs/taro";
import { useEffect, type PropsWithChildren } from "react";
import { startCloud } from "./cloud/start-cloud";
import { useCareMode } from "./device/care-mode";
import { letKeysPress } from "./device/let-keys-press";
import { watchNetwork } from "./device/network";
import { watchPrivacy } from "./device/privacy";
import { tellKept, watchCheckIns } from "./features/volunteer/phone-check-ins";
import "./theme/taro-ui.scss";
import "./app.scss";

startCloud();
letKeysPress();
watchNetwork();
watchPrivacy();
watchCheckIns();

export default function App({ children }: PropsWithChildren) {
  useDidShow(() => {
    useCareMode.getState().refresh();
    tellKept();
  });
  useCareOutsidePages();
  return children;
}

/** The browser build's tab bar lies outside every page and has to grow too. */
function useCareOutsidePages(): void {
  const isCare = useCareMode((mode) => mode.isCare);
  useEffect(() => {
    if (process.env.TARO_ENV === "h5") document.body.classList.toggle("care", isCare);
  }, [isCare]);
}

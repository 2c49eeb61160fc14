import type { PropsWithChildren } from "react";
import { startCloud } from "./cloud/start-cloud";
import { letKeysPress } from "./device/let-keys-press";
import "./app.scss";

startCloud();
letKeysPress();

export default function App({ children }: PropsWithChildren) {
  return children;
}

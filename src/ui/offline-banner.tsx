import { useNetwork } from "../device/network";
import { Notice } from "./notice";

/** Says that there is no network, and what still works, for as long as that is so. */
export function OfflineBanner() {
  const isOnline = useNetwork((network) => network.isOnline);
  return isOnline ? null : <Notice kind="warning" text="现在没有网络。看过的还能看，发布、抢单这些要等连上网。" />;
}

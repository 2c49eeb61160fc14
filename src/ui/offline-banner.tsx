import { useNetwork } from "../device/network";
import { Notice } from "./notice";

/** Says that there is no network, and what still works, for as long as that is so. */
export function OfflineBanner() {
  const isOnline = useNetwork((network) => network.isOnline);
  return isOnline ? null : <Notice kind="warning" text="现在没有网络。能看看过的内容，提交要等连上网。" />;
}

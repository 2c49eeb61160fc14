import Taro from "@tarojs/taro";

/** Every page that is opened on top of another, with what it needs to know. */
export interface Pages {
  "packages/order/publish": { categoryId: string; againOrderId?: string };
  "packages/order/detail": { orderId: string; just?: "published" | "cancelled" };
  "packages/order/confirm": { orderId: string };
  "packages/order/mine": Record<never, string>;
  "packages/me/register": Record<never, string>;
  "packages/me/inbox": Record<never, string>;
  "packages/me/points": Record<never, string>;
  "packages/volunteer/apply": Record<never, string>;
  "packages/volunteer/taken": Record<never, string>;
  "packages/volunteer/serve": { orderId: string };
  "packages/mall/vouchers": Record<never, string>;
  "packages/mall/voucher": { redemptionId: string };
  "packages/staff/workbench": Record<never, string>;
  "packages/staff/review": { orderId: string };
  "packages/staff/evaluate": { orderId: string };
  "packages/staff/counter": Record<never, string>;
}
export type PageName = keyof Pages;

/** Opens a page above this one; the way back leads here. */
export function openPage<N extends PageName>(name: N, query: Pages[N]): void {
  void Taro.navigateTo({ url: urlOf(name, query) });
}

/** Opens a page instead of this one, which has done its work: the way back leads to where this one came from. */
export function continueTo<N extends PageName>(name: N, query: Pages[N]): void {
  void Taro.redirectTo({ url: urlOf(name, query) });
}

export type TabName = "home" | "hall" | "mall" | "me";

export function openTab(name: TabName): void {
  void Taro.switchTab({ url: `/pages/${name}/index` });
}

function urlOf(name: string, query: object): string {
  const pairs = Object.entries(query as Record<string, string | undefined>)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `/${name}/index${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

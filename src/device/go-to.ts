import Taro from "@tarojs/taro";

const tabs = ["/pages/home/index", "/pages/hall/index", "/pages/mall/index", "/pages/me/index"] as const;
export type TabPath = (typeof tabs)[number];
export type PackagePath =
  | `/packages/order/${"publish" | "detail" | "confirm" | "mine" | "thread"}/index`
  | `/packages/volunteer/${"apply" | "taken" | "serve" | "free-time"}/index`
  | `/packages/mall/${"offering" | "vouchers" | "voucher"}/index`
  | `/packages/me/${"register" | "inbox" | "points" | "family" | "data" | "recurring" | "corrections" | "gift" | "public-entries" | "stars" | "ranks" | "time-bank" | "record" | "certificate" | "verify" | "honours"}/index`
  | `/packages/staff/${"workbench" | "order" | "review" | "evaluate" | "applicants" | "counter" | "register" | "categories" | "policies" | "phone-order" | "calls" | "paper-binding" | "teams" | "organisations" | "entries" | "signals" | "cases" | "case" | "certificates" | "honours"}/index`
  | "/packages/dispatch/send/index"
  | `/packages/shop/${"shelf" | "stock" | "shelf-offering" | "settlement" | "stock-approvals"}/index`;

/** Opens a page on top of this one; a tab is switched to instead. */
export function goTo(path: TabPath | PackagePath, params: Record<string, string> = {}): void {
  if (isTab(path)) void quietly(Taro.switchTab({ url: path }));
  else void quietly(Taro.navigateTo({ url: withParams(path, params) }));
}

/** Opens a page instead of this one, for a step nobody should come back to with 返回. */
export function goOnTo(path: PackagePath, params: Record<string, string> = {}): void {
  void quietly(Taro.redirectTo({ url: withParams(path, params) }));
}

/** Back to where the person came from, or to `otherwise` when the page was opened directly. */
export function goBack(otherwise: TabPath | PackagePath): void {
  if (Taro.getCurrentPages().length > 1) void quietly(Taro.navigateBack());
  else if (isTab(otherwise)) goTo(otherwise);
  else goOnTo(otherwise);
}

const isTab = (path: string): path is TabPath => (tabs as readonly string[]).includes(path);

function withParams(path: string, params: Record<string, string>): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

// A second tap while the page is opening is reported as a failure and is none.
const quietly = (moving: Promise<unknown>): Promise<unknown> => moving.catch(() => undefined);

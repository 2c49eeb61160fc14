export default defineAppConfig({
  pages: ["pages/home/index", "pages/hall/index", "pages/mall/index", "pages/me/index"],
  subPackages: [
    {
      root: "packages/order",
      name: "order",
      pages: ["publish/index", "detail/index", "confirm/index", "mine/index", "thread/index"],
    },
    { root: "packages/volunteer", name: "volunteer", pages: ["apply/index", "taken/index", "serve/index"] },
    { root: "packages/mall", name: "mall", pages: ["offering/index", "vouchers/index", "voucher/index"] },
    {
      root: "packages/me",
      name: "me",
      pages: [
        "register/index",
        "inbox/index",
        "points/index",
        "family/index",
        "data/index",
        "recurring/index",
        "corrections/index",
        "gift/index",
        "public-entries/index",
        "stars/index",
        "ranks/index",
        "time-bank/index",
      ],
    },
    {
      root: "packages/staff",
      name: "staff",
      pages: [
        "workbench/index",
        "order/index",
        "review/index",
        "evaluate/index",
        "applicants/index",
        "counter/index",
        "register/index",
        "categories/index",
        "policies/index",
        "phone-order/index",
        "calls/index",
        "paper-binding/index",
        "teams/index",
        "organisations/index",
        "entries/index",
        "signals/index",
        "cases/index",
        "case/index",
      ],
    },
  ],
  preloadRule: {
    "pages/home/index": { network: "all", packages: ["order"] },
    "pages/hall/index": { network: "all", packages: ["volunteer"] },
    "pages/mall/index": { network: "all", packages: ["mall"] },
    "pages/me/index": { network: "wifi", packages: ["staff"] },
  },
  lazyCodeLoading: "requiredComponents",
  // Asked when a volunteer sorts by where he is now, and when somebody calls for help; refused, everything else works.
  requiredPrivateInfos: ["getLocation"],
  permission: { "scope.userLocation": { desc: "按远近排求助；求救时告诉社区您在哪里" } },
  window: {
    navigationBarTitleText: "邻里帮",
    navigationBarBackgroundColor: "#ffffff",
    navigationBarTextStyle: "black",
    backgroundTextStyle: "dark",
    backgroundColor: "#f5f5f5",
  },
  tabBar: {
    color: "#595959",
    selectedColor: "#c8102e",
    backgroundColor: "#ffffff",
    borderStyle: "black",
    list: [
      tab("pages/home/index", "首页", "home"),
      tab("pages/hall/index", "抢单", "hall"),
      tab("pages/mall/index", "超市", "mall"),
      tab("pages/me/index", "我的", "me"),
    ],
  },
});

function tab(pagePath: string, text: string, icon: string) {
  return { pagePath, text, iconPath: `assets/tab/${icon}.png`, selectedIconPath: `assets/tab/${icon}-on.png` };
}

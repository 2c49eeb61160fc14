import { forCommunityStaff, outside, type Row } from "./permission-rows";

const others = "NOT_ALLOWED";

/** About the near shop: its keeper, and who looks after the place it stands at; to the rest of the trade it does not exist. */
const ofNearShop = {
  about: "nothing",
  callers: {
    ...outside,
    keeper: "ok",
    farKeeper: "NOT_FOUND",
    staff: "ok",
    farStaff: "NOT_FOUND",
    admin: "ok",
    others,
  },
} as const satisfies Row;

const forItsKeeper = {
  about: "nothing",
  callers: { ...outside, keeper: "ok", farKeeper: "NOT_FOUND", others },
} as const satisfies Row;

const forItsStaff = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others },
} as const satisfies Row;

/** The rows of a shop's books; a part of the table in `permission-table.ts`. */
export const mallKeepingPermissions = {
  // A scene's handing-over lies a minute or two back.
  "mall.undoFulfil": {
    about: "redemption",
    callers: {
      ...outside,
      keeper: { fulfilled: "ok", otherwise: "VOUCHER_NOT_USED" },
      farKeeper: "VOUCHER_UNKNOWN",
      others,
    },
  },
  "mall.listShops": {
    about: "nothing",
    callers: { ...outside, keeper: "ok", farKeeper: "ok", staff: "ok", farStaff: "ok", admin: "ok", others },
  },
  "mall.showShelfOffering": ofNearShop,
  "mall.saveOffering": ofNearShop,
  "mall.priceOffering": forItsStaff,
  "mall.saveShopHours": ofNearShop,
  "mall.showStock": ofNearShop,
  "mall.listStockEntries": ofNearShop,
  "mall.showSettlement": ofNearShop,
  "mall.closeDay": forItsKeeper,
  "reports.exportSettlement": ofNearShop,
  "mall.receiveStock": forItsKeeper,
  "mall.enterCount": ofNearShop,
  "mall.askWriteOff": forItsKeeper,
  "mall.listStockMatters": forCommunityStaff,
  "mall.decideStockMatter": forItsStaff,
} as const satisfies Record<string, Row>;

import type { StockEntryKind } from "./stock-entry";

/** How a line of a shop's book is called, on the screen and in the file. */
export const stockEntryWords: Record<StockEntryKind, string> = {
  received: "入库",
  writtenOff: "报损",
  foundMore: "盘盈",
  foundLess: "盘亏",
  counted: "盘点",
  fulfilled: "核销",
  undone: "撤销核销",
  cancelled: "居民取消",
  expired: "过期退回",
};

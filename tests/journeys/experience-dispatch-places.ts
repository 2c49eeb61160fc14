import type { Place } from "./experience-place";

/** From the orders that wait to who would go where. */
const proposed = [
  { tap: "全选", shows: "都不选" },
  { tap: /^智能派单（\d+ 单）$/, shows: "比一比" },
];

/** The page of many orders; a part of the list in `experience-places.ts`. */
export const dispatchPlaces: readonly Place[] = [
  { page: "packages/dispatch/send/index", who: "sun", shows: /单在等人接/ },
  { page: "packages/dispatch/send/index", who: "wang", shows: "这里是工作人员用的" },
  { page: "packages/dispatch/send/index", who: "sun", shows: /单在等人接/, then: proposed },
  {
    page: "packages/dispatch/send/index",
    who: "sun",
    shows: /单在等人接/,
    then: [...proposed, { tap: "地图", shows: /位置是大概的|没有位置/ }],
  },
  {
    page: "packages/dispatch/send/index",
    who: "sun",
    shows: /单在等人接/,
    then: [...proposed, { tap: "换人", shows: "自己选一位" }],
  },
  {
    page: "packages/dispatch/send/index",
    who: "sun",
    shows: /单在等人接/,
    then: { tap: /^派出的 \d+ 单/, shows: "都答复了，或过了时间。" },
  },
];

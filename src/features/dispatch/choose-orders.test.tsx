import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Output } from "../../../contract";
import { ChooseOrders } from "./choose-orders";

jest.mock("@tarojs/components", () => jest.requireActual<object>("../../../tests/harness/plain-kit"));
jest.mock("taro-ui", () => jest.requireActual<object>("../../../tests/harness/plain-kit"));
jest.mock("@tarojs/taro", () => ({}));
jest.mock("../../time/use-now", () => ({ useNow: () => mockNowMs }));
jest.mock("../../cloud/use-call-pages", () => ({
  useCallPages: () => ({ ...mockReading, rows: mockReading.value.orders }),
}));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Waiting = Output<"dispatch.listWaiting">;

const mockNowMs = Date.parse("2026-09-01T10:00:00+08:00");
const minuteMs = 60_000;
const mockReading: { value: Waiting; error: null } = {
  value: { orders: [], nextCursor: null, total: 0, mostUrgentIds: [] },
  error: null,
};
const anOrder = (minutesLeft: number | null, more: Partial<Waiting["orders"][number]> = {}) => ({
  orderId: `order${minutesLeft ?? ""}`,
  categoryName: "搬抬重物",
  text: "搬一个柜子",
  wanted: { kind: "today" as const, fromMs: mockNowMs, untilMs: mockNowMs + 60 * minuteMs },
  placeName: "后八里沟小区 7 号楼",
  freeSlots: 1,
  dueAtMs: minutesLeft === null ? null : mockNowMs + minutesLeft * minuteMs,
  isUrgent: false,
  ...more,
});

function show(...orders: Waiting["orders"]): HTMLElement[] {
  mockReading.value = { orders, nextCursor: null, total: orders.length, mostUrgentIds: [] };
  const page = document.createElement("div");
  act(() => createRoot(page).render(<ChooseOrders chosenIds={[]} onChoose={jest.fn()} onPropose={jest.fn()} />));
  return [...page.querySelectorAll<HTMLElement>(".dispatch-choice")];
}

test("what is late, nearly late and in time is told apart by a word and its colour, as in the queue", () => {
  const chips = show(anOrder(-5), anOrder(89), anOrder(28 * 60), anOrder(null)).map((row) => {
    const chip = row.querySelector(".status-chip");
    return [chip?.className.split("-").at(-1), chip?.parentElement?.textContent];
  });
  expect(chips).toEqual([
    ["trouble", "已超时超了 5 分钟"],
    ["waiting", "快到时还剩 1 小时 29 分钟"],
    ["done", "来得及还剩 1 天 4 小时"],
    ["quiet", "不限时"],
  ]);
});

test("紧急 stands beside the title", () => {
  const rows = show(anOrder(30, { isUrgent: true, freeSlots: 2 }), anOrder(40));
  expect(rows.map((row) => row.querySelector(".dispatch-title")?.parentElement?.textContent)).toEqual([
    "搬抬重物，要 2 人紧急",
    "搬抬重物",
  ]);
});

import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { call } from "../../cloud/call";
import type { HallNews } from "./compare-hall";
import type { OpenOrder } from "./open-order";
import { useHallNews } from "./use-hall-news";

let showPage: () => void = () => undefined;
let hidePage: () => void = () => undefined;
jest.mock("@tarojs/taro", () => ({
  useDidShow: (callback: () => void) => (showPage = callback),
  useDidHide: (callback: () => void) => (hidePage = callback),
}));
jest.mock("../../cloud/call", () => ({ call: jest.fn() }));
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const orders = (...ids: string[]) => ids.map((orderId) => ({ orderId }) as OpenOrder);
const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1000));
const nothing: HallNews = { newCount: 0, goneIds: [] };
let root: Root;
const pageSaw = jest.fn<undefined, [HallNews]>();
const seen = () => pageSaw.mock.lastCall?.[0];

function Page({ shown }: { shown: OpenOrder[] | null }) {
  pageSaw(useHallNews("soon", shown));
  return null;
}
const show = (shown: OpenOrder[] | null) => act(() => root.render(<Page shown={shown} />));
const hallHolds = (...ids: string[]) =>
  mockedCall.mockResolvedValue({ ok: true, value: { orders: orders(...ids), nextCursor: null } } as never);

beforeEach(() => {
  jest.useFakeTimers();
  mockedCall.mockReset();
  root = createRoot(document.createElement("div"));
});
afterEach(() => {
  act(() => root.unmount());
  jest.useRealTimers();
});

test("every 20 seconds it says what came and went", async () => {
  hallHolds("b", "c");
  show(orders("a", "b"));
  await seconds(19);
  expect(seen()).toEqual(nothing);
  await seconds(1);
  expect(seen()).toEqual({ newCount: 1, goneIds: ["a"] });
});

test("a list that was read again has no news", async () => {
  hallHolds("b");
  show(orders("a"));
  await seconds(20);
  show(orders("b"));
  expect(seen()).toEqual(nothing);
});

test("a hidden page asks nothing, and goes on when it is shown again", async () => {
  hallHolds("a");
  show(orders("a"));
  act(() => hidePage());
  await seconds(60);
  expect(mockedCall).not.toHaveBeenCalled();
  act(() => showPage());
  await seconds(20);
  expect(mockedCall).toHaveBeenCalledTimes(1);
});

test("a failed look changes nothing", async () => {
  mockedCall.mockResolvedValue({ ok: false, code: "OFFLINE" } as never);
  show(orders("a"));
  await seconds(20);
  expect(seen()).toEqual(nothing);
});

test("before the first list there is nothing to compare with", async () => {
  show(null);
  await seconds(60);
  expect(mockedCall).not.toHaveBeenCalled();
});

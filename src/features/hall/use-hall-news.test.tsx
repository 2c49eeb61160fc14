import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { call } from "../../cloud/call";
import type { OpenOrder } from "./open-order";
import { useHallNews, type HallNews, type ShownHall } from "./use-hall-news";

let showPage: () => void = () => undefined;
let hidePage: () => void = () => undefined;
jest.mock("@tarojs/taro", () => ({
  useDidShow: (callback: () => void) => (showPage = callback),
  useDidHide: (callback: () => void) => (hidePage = callback),
}));
jest.mock("../../cloud/call", () => ({ call: jest.fn() }));
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const aHall = (asOfMs: number, ...ids: string[]): ShownHall => ({
  orders: ids.map((orderId) => ({ orderId }) as OpenOrder),
  asOfMs,
});
const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1000));
const nothing: HallNews = { newCount: 0, isMore: false, goneIds: [] };
const twoCame: HallNews = { newCount: 2, isMore: false, goneIds: ["a"] };
let root: Root;
const pageSaw = jest.fn<undefined, [HallNews]>();
const seen = () => pageSaw.mock.lastCall?.[0];

function Page({ shown, onlyFitting }: { shown: ShownHall | null; onlyFitting: boolean }) {
  pageSaw(useHallNews(shown, onlyFitting));
  return null;
}
const show = (shown: ShownHall | null, onlyFitting = false) =>
  act(() => root.render(<Page shown={shown} onlyFitting={onlyFitting} />));
const cloudSays = (news: HallNews) => mockedCall.mockResolvedValue({ ok: true, value: news } as never);

beforeEach(() => {
  jest.useFakeTimers();
  mockedCall.mockReset();
  root = createRoot(document.createElement("div"));
});
afterEach(() => {
  act(() => root.unmount());
  jest.useRealTimers();
});

test("every 30 seconds it says what came and went since the list was read", async () => {
  cloudSays(twoCame);
  show(aHall(1000, "a", "b"), true);
  await seconds(29);
  expect(seen()).toEqual(nothing);
  expect(mockedCall).not.toHaveBeenCalled();
  await seconds(1);
  expect(seen()).toEqual(twoCame);
  expect(mockedCall.mock.calls).toEqual([
    ["orders.countNewInHall", { sinceMs: 1000, filter: { onlyFitting: true }, shownIds: ["a", "b"] }],
  ]);
});

test("what was added below counts as shown, and the news so far stay", async () => {
  cloudSays(twoCame);
  show(aHall(1000, "a"));
  await seconds(30);
  show(aHall(1000, "a", "b", "c"));
  expect(seen()).toEqual(twoCame);
  await seconds(30);
  expect(mockedCall.mock.lastCall?.[1]).toMatchObject({ sinceMs: 1000, shownIds: ["a", "b", "c"] });
});

test("a list that was read again has no news", async () => {
  cloudSays(twoCame);
  show(aHall(1000, "a"));
  await seconds(30);
  show(aHall(2000, "b"));
  expect(seen()).toEqual(nothing);
});

test("an answer about the list before is forgotten", async () => {
  let answer: (reply: object) => unknown = () => undefined;
  mockedCall.mockReturnValueOnce(new Promise((resolve) => (answer = resolve as never)));
  show(aHall(1000, "a"));
  await seconds(30);
  show(aHall(2000, "b"));
  await act(() => Promise.resolve(answer({ ok: true, value: twoCame })));
  expect(seen()).toEqual(nothing);
});

test("a hidden page asks nothing; coming back to it asks at once", async () => {
  cloudSays(twoCame);
  show(aHall(1000, "a"));
  act(() => hidePage());
  await seconds(120);
  expect(mockedCall).not.toHaveBeenCalled();
  await act(async () => {
    showPage();
    await Promise.resolve();
  });
  expect(mockedCall).toHaveBeenCalledTimes(1);
  expect(seen()).toEqual(twoCame);
  await seconds(30);
  expect(mockedCall).toHaveBeenCalledTimes(2);
});

test("a failed look changes nothing", async () => {
  mockedCall.mockResolvedValue({ ok: false, code: "OFFLINE" } as never);
  show(aHall(1000, "a"));
  await seconds(30);
  expect(seen()).toEqual(nothing);
});

test("before the first list there is nothing to compare with", async () => {
  show(null);
  await seconds(60);
  expect(mockedCall).not.toHaveBeenCalled();
});

test("the longest list asks about no more than the cloud takes", async () => {
  cloudSays(nothing);
  show(aHall(1000, ...Array.from({ length: 90 }, (_none, place) => `order-${place}`)));
  await seconds(30);
  expect(mockedCall.mock.lastCall?.[1]).toHaveProperty("shownIds.length", 60);
});

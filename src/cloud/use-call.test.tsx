import { act } from "react";
import { createRoot } from "react-dom/client";
import { call } from "./call";
import { useCall, type Reading } from "./use-call";

jest.mock("@tarojs/taro", () => ({ __esModule: true, useDidShow: () => undefined }));
jest.mock("./call", () => ({ call: jest.fn() }));
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Shown = {
  value: unknown;
  error: string | null;
  isSlow: boolean;
};

/** A page that reads one order; `shows()` is what it shows now, `open(id)` turns it to another order. */
function aPageWith(orderId: string) {
  let reading: Reading<unknown> | undefined;
  const root = createRoot(document.createElement("div"));
  const Page = (props: { orderId: string }) => {
    reading = useCall("orders.show", { orderId: props.orderId });
    return null;
  };
  const open = (id: string) => act(() => root.render(<Page orderId={id} />));
  open(orderId);
  return {
    open,
    reload: () => act(() => void reading?.reload()),
    shows: (): Shown => ({
      value: reading?.value,
      error: reading?.error?.code ?? null,
      isSlow: reading?.isSlow ?? false,
    }),
  };
}

/** The next question is answered when told to. */
function anAnswerToCome() {
  let answer: (reply: object) => unknown = () => undefined;
  mockedCall.mockReturnValueOnce(new Promise((resolve) => (answer = resolve as never)));
  return (reply: object) => act(() => Promise.resolve(answer(reply)));
}
const found = (value: string) => ({ ok: true, value, nowMs: 0, requestId: "" });
const offline = { ok: false, code: "OFFLINE", nowMs: 0, requestId: "" };

beforeEach(() => {
  mockedCall.mockReset();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test("a skeleton is due after 300 ms of waiting and not before", async () => {
  const answer = anAnswerToCome();
  const page = aPageWith("slow");
  act(() => jest.advanceTimersByTime(299));
  expect(page.shows().isSlow).toBe(false);
  act(() => jest.advanceTimersByTime(1));
  expect(page.shows().isSlow).toBe(true);
  await answer(found("first"));
  expect(page.shows()).toEqual({ value: "first", error: null, isSlow: false });
});

test("the last answer stays while asking again, also when that fails", async () => {
  const first = anAnswerToCome();
  const page = aPageWith("stale");
  await first(found("old"));
  const second = anAnswerToCome();
  page.reload();
  act(() => jest.advanceTimersByTime(1_000));
  expect(page.shows()).toEqual({ value: "old", error: null, isSlow: false });
  await second(offline);
  expect(page.shows()).toEqual({ value: "old", error: "OFFLINE", isSlow: false });
});

test("of two askings the later one counts, whichever answer comes last", async () => {
  const early = anAnswerToCome();
  const page = aPageWith("race");
  const late = anAnswerToCome();
  page.reload();
  await late(found("new"));
  await early(found("old"));
  expect(page.shows().value).toBe("new");
});

test("another question never shows this one's answer or error", async () => {
  const answer = anAnswerToCome();
  const page = aPageWith("one");
  await answer(offline);
  expect(page.shows().error).toBe("OFFLINE");
  anAnswerToCome();
  page.open("two");
  expect(page.shows()).toEqual({ value: null, error: null, isSlow: false });
});

import { act } from "react";
import { createRoot } from "react-dom/client";
import { call } from "../../cloud/call";
import { change } from "../../cloud/change";
import type { OpenOrder } from "./open-order";
import { useGrab, type Grabbing } from "./use-grab";

jest.mock("../../cloud/change", () => ({ change: jest.fn() }));
jest.mock("../../cloud/call", () => ({ call: jest.fn() }));
jest.mock("../../cloud/offer-messages", () => ({ offerMessages: jest.fn() }));
const mockedChange = jest.mocked(change);
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const order = (orderId: string) => ({ orderId }) as OpenOrder;

function aHall(): () => Grabbing {
  let seen: Grabbing | undefined;
  const Page = () => {
    seen = useGrab();
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Page />));
  return () => seen as Grabbing;
}

const grabAnswers = (reply: object) => mockedChange.mockResolvedValueOnce(reply as never);
const nearby = (...ids: string[]) =>
  mockedCall.mockResolvedValueOnce({ ok: true, value: { orders: ids.map(order), mayWait: true } } as never);

beforeEach(() => {
  mockedChange.mockReset();
  mockedCall.mockReset();
});

test("success is told only after the cloud said so", async () => {
  let answer: (reply: object) => unknown = () => undefined;
  mockedChange.mockReturnValueOnce(new Promise((resolve) => (answer = resolve as never)));
  const hall = aHall();
  act(() => void hall().grab(order("a")));
  expect(hall()).toMatchObject({ runningId: "a", result: null });
  await act(() => Promise.resolve(answer({ ok: true })));
  expect(hall()).toMatchObject({ runningId: null, result: { kind: "won", order: { orderId: "a" } } });
});

test("while one grab is on its way, a tap on another order starts nothing", async () => {
  mockedChange.mockReturnValueOnce(new Promise(() => undefined));
  const hall = aHall();
  act(() => void hall().grab(order("a")));
  await act(() => hall().grab(order("b")));
  expect(mockedChange).toHaveBeenCalledTimes(1);
  expect(hall().runningId).toBe("a");
});

test.each(["TAKEN", "NOT_OPEN", "EXPIRED", "NOT_FOUND"])(
  "after %s the orders near the lost one are offered, and whether he may wait for it",
  async (code) => {
    grabAnswers({ ok: false, code });
    nearby("b", "c", "d");
    const hall = aHall();
    await act(() => hall().grab(order("a")));
    expect(mockedCall.mock.calls).toEqual([["orders.listNearby", { orderId: "a" }]]);
    expect(hall().result).toMatchObject({ kind: "lost", order: { orderId: "a" }, failure: { code }, mayWait: true });
    expect(hall().result).toHaveProperty("others", ["b", "c", "d"].map(order));
  },
);

test.each(["TIME_CLASH", "TOO_MANY_OPEN", "NOT_APPROVED", "MISSING_SKILL", "TIMEOUT"])(
  "%s is a refusal with its sentence, and nothing else is asked",
  async (code) => {
    grabAnswers({ ok: false, code });
    const hall = aHall();
    await act(() => hall().grab(order("a")));
    expect(hall().result).toMatchObject({ kind: "refused", failure: { code } });
    expect(mockedCall).not.toHaveBeenCalled();
  },
);

test("a lost race is told even when the other orders cannot be read", async () => {
  grabAnswers({ ok: false, code: "TAKEN" });
  mockedCall.mockResolvedValueOnce({ ok: false, code: "OFFLINE" } as never);
  const hall = aHall();
  await act(() => hall().grab(order("a")));
  expect(hall().result).toMatchObject({ kind: "lost", others: [], mayWait: false });
});

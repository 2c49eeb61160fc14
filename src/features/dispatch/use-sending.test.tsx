import { act } from "react";
import { createRoot } from "react-dom/client";
import { dispatchedMax } from "../../../contract/dispatch";
import { call } from "../../cloud/call";
import type { Pair } from "./proposal";
import { saySent } from "./say-sent";
import { useSending } from "./use-sending";

jest.mock("../../cloud/call", () => ({ call: jest.fn() }));
jest.mock("../../device/device-storage", () => {
  const stored = new Map<string, unknown>();
  return {
    readStored: (key: string) => stored.get(key),
    writeStored: (key: string, value: unknown) => stored.set(key, value),
    removeStored: (key: string) => stored.delete(key),
  };
});
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Sending = ReturnType<typeof useSending>;

function aPage(): () => Sending {
  let seen: Sending | undefined;
  const Page = () => {
    seen = useSending();
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Page />));
  return () => seen as Sending;
}

const pairsOf = (count: number): Pair[] =>
  Array.from({ length: count }, (_, place) => ({ orderId: `order-${place}`, volunteerId: `p-${place}` }));
const three = pairsOf(3);

type Sent = { pairs: Pair[]; key: string };
const sentOut = () =>
  mockedCall.mock.calls.filter(([name]) => name === "dispatch.confirm").map(([, input]) => input as unknown as Sent);
/** Nobody knows what came of it. */
const nothingIsAnswered = () => mockedCall.mockResolvedValueOnce({ ok: false, code: "INTERNAL" } as never);
const answers = (results: readonly (readonly [string, string])[], batchId = "batch") =>
  mockedCall.mockResolvedValueOnce({
    ok: true,
    value: { batchId, results: results.map(([orderId, outcome]) => ({ orderId, outcome })) },
  } as never);
const allAre = (outcome: string, pairs: readonly Pair[]) => pairs.map(({ orderId }) => [orderId, outcome] as const);
const said = ({ sent, lostIds }: Sending) => saySent(sent, lostIds);

beforeEach(() => mockedCall.mockReset());

describe("Sending out what was proposed", () => {
  it("says that nothing was answered, and sends the same with the same key when it is pressed again", async () => {
    const page = aPage();
    nothingIsAnswered();
    expect(await act(() => page().send(three))).toBe(false);
    expect(page()).toMatchObject({ error: { code: "INTERNAL" }, sent: new Map() });
    act(() => page().forget());
    answers(allAre("offered", three));
    expect(await act(() => page().send(three))).toBe(true);
    const [first, second] = sentOut();
    expect(second).toEqual(first);
    expect([page().error, page().lostIds.size]).toEqual([null, 0]);
    expect(said(page())).toEqual({ kind: "success", text: "派出了 3 单。下面每一单都写着。" });
  });

  it("forgets why it failed, too", async () => {
    const page = aPage();
    nothingIsAnswered();
    await act(() => page().send(three));
    act(() => page().forget());
    expect([page().error, page().lostIds.size]).toEqual([null, 0]);
  });

  it("keeps of many what got no answer, and sends exactly that again with its key", async () => {
    const pairs = pairsOf(2 * dispatchedMax + 10);
    const [first, second, third] = [0, 1, 2].map((part) =>
      pairs.slice(part * dispatchedMax, (part + 1) * dispatchedMax),
    );
    const page = aPage();
    answers(allAre("offered", first ?? []), "one");
    nothingIsAnswered();
    expect(await act(() => page().send(pairs))).toBe(true);
    expect([...page().lostIds]).toEqual(pairs.slice(dispatchedMax).map(({ orderId }) => orderId));
    expect(said(page())).toEqual({
      kind: "warning",
      text: `派出了 ${dispatchedMax} 单，${dispatchedMax + 10} 单没有收到答复。请到最下面再发一次，不会重复派。`,
    });

    answers(allAre("offered", second ?? []), "two");
    nothingIsAnswered();
    await act(() => page().sendLostAgain());
    expect([...page().lostIds]).toEqual((third ?? []).map(({ orderId }) => orderId));
    answers(allAre("offered", third ?? []), "three");
    await act(() => page().sendLostAgain());
    expect(said(page())).toMatchObject({ kind: "success" });

    const [, lost, again, lostToo, againToo] = sentOut();
    expect(lost?.pairs).toEqual(second);
    expect(again).toEqual(lost);
    expect(lostToo?.pairs).toEqual(third);
    expect(againToo).toEqual(lostToo);
  });

  it("does not call unsent, what went on without an answer, when it was not reached before", async () => {
    const page = aPage();
    answers([...allAre("offered", three.slice(0, 2)), ["order-2", "notReached"]]);
    await act(() => page().send(three));
    expect(said(page()).text).toBe("派出了 2 单，1 单没有派。下面每一单都写着。");
    nothingIsAnswered();
    await act(() => page().send(three.slice(2)));
    expect(said(page()).text).toBe("派出了 2 单，1 单没有收到答复。请到最下面再发一次，不会重复派。");
    answers([["order-2", "offered"]], "later");
    await act(() => page().sendLostAgain());
    expect(said(page())).toMatchObject({ kind: "success" });
  });

  it("is never green where nothing was sent out", () => {
    expect(saySent(new Map(), new Set())).toMatchObject({ kind: "warning" });
    expect(saySent(new Map([["order-0", "taken"]]), new Set())).toMatchObject({ kind: "warning" });
  });
});

test("what was withdrawn stays so, whatever a later withdrawal says of it", async () => {
  const page = aPage();
  answers(allAre("offered", three));
  await act(() => page().send(three));
  answers([
    ["order-0", "withdrawn"],
    ["order-1", "answered"],
    ["order-2", "notReached"],
  ]);
  await act(() => page().withdraw());
  answers([
    ["order-0", "answered"],
    ["order-1", "answered"],
    ["order-2", "withdrawn"],
  ]);
  await act(() => page().withdraw());
  expect([...page().undone]).toEqual([
    ["order-0", "withdrawn"],
    ["order-1", "answered"],
    ["order-2", "withdrawn"],
  ]);
});

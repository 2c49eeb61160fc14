import { act } from "react";
import { createRoot } from "react-dom/client";
import { call } from "../../cloud/call";
import { usePublishDoubts } from "./use-publish-doubts";

jest.mock("../../cloud/call", () => ({ call: jest.fn() }));
const mockedCall = jest.mocked(call);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Doubts = ReturnType<typeof usePublishDoubts>;
const calm = { categoryId: "medicine", text: "买一盒降压药", wanted: { kind: "soon" } } as const;
const alarming = { ...calm, text: "胸口疼，帮我买药" };

function aPage(): () => Doubts {
  let seen: Doubts | undefined;
  const Page = () => {
    seen = usePublishDoubts();
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Page />));
  return () => seen as Doubts;
}

const cloudFinds = (...ids: string[]) =>
  mockedCall.mockResolvedValueOnce({ ok: true, value: { orders: ids.map((orderId) => ({ orderId })) } } as never);

beforeEach(() => mockedCall.mockReset());

test("a calm request that is new is asked nothing", async () => {
  cloudFinds();
  const page = aPage();
  expect(await act(() => page().areSettled(calm))).toBe(true);
  expect(page()).toMatchObject({ danger: null, similar: [], isAsking: false });
});

test("danger is asked about before the cloud is asked anything, then what is similar", async () => {
  const page = aPage();
  expect(await act(() => page().areSettled(alarming))).toBe(false);
  expect(mockedCall).not.toHaveBeenCalled();
  expect(page().danger).toEqual({ word: "胸口疼", callFirst: "120" });

  cloudFinds("a");
  expect(await act(() => page().settle(alarming))).toBe(false);
  expect(page()).toMatchObject({ danger: null, similar: [{ orderId: "a" }] });
  expect(await act(() => page().settle(alarming))).toBe(true);
  expect(mockedCall).toHaveBeenCalledTimes(1);
});

test("a cloud that does not answer hinders nobody", async () => {
  mockedCall.mockResolvedValueOnce({ ok: false, code: "TIMEOUT", nowMs: 0, requestId: "" });
  const page = aPage();
  expect(await act(() => page().areSettled(calm))).toBe(true);
});

test("a second tap while the cloud is asked starts nothing", async () => {
  mockedCall.mockReturnValueOnce(new Promise(() => undefined));
  const page = aPage();
  act(() => void page().areSettled(calm));
  expect(await act(() => page().areSettled(calm))).toBe(false);
  expect(mockedCall).toHaveBeenCalledTimes(1);
});

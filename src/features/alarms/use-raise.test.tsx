import { act } from "react";
import { createRoot } from "react-dom/client";
import { change } from "../../cloud/change";
import { findPosition } from "../../device/find-position";
import { useRaise } from "./use-raise";

jest.mock("../../cloud/change", () => ({ change: jest.fn() }));
jest.mock("../../device/find-position", () => ({ findPosition: jest.fn() }));
const mockedChange = jest.mocked(change);
const mockedFind = jest.mocked(findPosition);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Raising = ReturnType<typeof useRaise>;

function aPage(): () => Raising {
  let seen: Raising | undefined;
  const Page = () => {
    seen = useRaise("order-1");
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Page />));
  return () => seen as Raising;
}

const sent = () => mockedChange.mock.calls.map(([, input]) => (input as { position: unknown }).position);

beforeEach(() => {
  mockedChange.mockReset();
  mockedChange.mockResolvedValue({ ok: true, value: { alarmId: "a", state: "raised" } } as never);
});

test("the call goes out before the phone knows where it is, and the place follows", async () => {
  let find: (found: Awaited<ReturnType<typeof findPosition>>) => void = () => undefined;
  mockedFind.mockReturnValue(new Promise((resolve) => (find = resolve)));
  const page = aPage();
  let raising: Promise<void> = Promise.resolve();
  await act(async () => {
    raising = page().raise();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(page().isRaised).toBe(true);
  expect(sent()).toEqual([null]);
  await act(async () => {
    find({ kind: "found", point: { lat: 35.4, lng: 117 } });
    await raising;
  });
  expect(sent()).toEqual([null, { lat: 35.4, lng: 117 }]);
});

test.each(["refused", "unknown"] as const)("a phone whose place is %s has called all the same", async (kind) => {
  mockedFind.mockResolvedValue({ kind });
  const page = aPage();
  await act(() => page().raise());
  expect(page()).toMatchObject({ isRaised: true, error: null });
  expect(sent()).toEqual([null]);
});

test("a refused call is not said to have gone out", async () => {
  mockedFind.mockResolvedValue({ kind: "unknown" });
  mockedChange.mockResolvedValue({ ok: false, code: "WRONG_STATUS" } as never);
  const page = aPage();
  await act(() => page().raise());
  expect(page()).toMatchObject({ isRaised: false, error: { code: "WRONG_STATUS" } });
});

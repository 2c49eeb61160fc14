import { act } from "react";
import { createRoot } from "react-dom/client";
import { gridCentreOf } from "../../../domain/areas/rough-point";
import { findPosition } from "../../device/find-position";
import type { FoundPosition } from "../../device/found-position";
import { usePosition, type UsedPosition } from "./use-position";

jest.mock("../../device/find-position", () => ({ findPosition: jest.fn() }));
const mockedFind = jest.mocked(findPosition);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function aHall(): () => UsedPosition {
  let seen: UsedPosition | undefined;
  const Page = () => {
    seen = usePosition();
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Page />));
  return () => seen as UsedPosition;
}
const here = { lat: 35.40491234, lng: 116.97551234 };

test("the phone is asked only on a tap, and nothing finer than a square of 100 m is used", async () => {
  mockedFind.mockResolvedValueOnce({ kind: "found", point: here });
  const hall = aHall();
  expect(mockedFind).not.toHaveBeenCalled();
  expect(hall().from).toBeNull();
  await act(() => hall().use());
  expect(hall()).toMatchObject({ from: gridCentreOf(here), isAsking: false, problem: null });
  expect(hall().from).not.toEqual(here);
  act(() => hall().stop());
  expect(hall().from).toBeNull();
});

test("while the phone thinks, it is said", async () => {
  let answer: (found: FoundPosition) => void = () => undefined;
  mockedFind.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const hall = aHall();
  act(() => void hall().use());
  expect(hall()).toMatchObject({ from: null, isAsking: true });
  await act(async () => {
    answer({ kind: "unknown" });
    await Promise.resolve();
  });
  expect(hall().isAsking).toBe(false);
});

test.each([["refused"], ["unknown"]] as const)(
  "%s: one's own building counts on, and the reason is said",
  async (kind) => {
    mockedFind.mockResolvedValueOnce({ kind });
    const hall = aHall();
    await act(() => hall().use());
    expect(hall().from).toBeNull();
    expect(hall().problem).toContain("先按您住的楼算");
  },
);

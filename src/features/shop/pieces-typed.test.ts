import { piecesTyped } from "./pieces-typed";

describe("A typed number of pieces", () => {
  it.each<[string, 0 | 1, number | null]>([
    ["12", 1, 12],
    [" 7 ", 1, 7],
    ["0", 0, 0],
    ["0", 1, null],
    ["", 0, null],
    ["-3", 0, null],
    ["1.5", 0, null],
    ["九", 0, null],
    ["100001", 0, null],
  ])("%s is %s at least %s", (typed, least, expected) => {
    expect(piecesTyped(typed, least)).toBe(expected);
  });

  it("is none above what may be", () => {
    expect(piecesTyped("5", 1, 4)).toBeNull();
  });
});

import { readPoints } from "./read-points";

it.each([
  ["45", 45],
  [" 0 ", 0],
  ["4.5", null],
  ["-3", null],
  ["", null],
  ["九十", null],
  ["2147483648", null],
] as const)("Typed %s reads as %s points", (typed, points) => {
  expect(readPoints(typed)).toBe(points);
});

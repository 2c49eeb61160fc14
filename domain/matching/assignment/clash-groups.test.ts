import { clashGroups } from "./clash-groups";

const clash = (one: number, other: number) => Math.abs(one - other) <= 1;

test("who clashes with all of a group joins it, the first that fits", () => {
  expect(clashGroups([1, 2, 3, 4, 2], clash)).toEqual([
    [1, 2, 2],
    [3, 4],
  ]);
});

test("without clashes everybody is a group alone, and nobody makes none", () => {
  expect(clashGroups([1, 5, 9], clash)).toEqual([[1], [5], [9]]);
  expect(clashGroups([], clash)).toEqual([]);
});

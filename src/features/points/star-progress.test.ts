import { starPercent } from "./star-progress";

test.each([
  [0, 6_000, 0],
  [3_000, 3_000, 50],
  [9_000, 9_000, 50],
  [90_000, null, 100],
])("with %d minutes and %p to go it is %d percent of the way", (minutes, minutesToNext, percent) => {
  expect(starPercent(minutes, minutesToNext)).toBe(percent);
});

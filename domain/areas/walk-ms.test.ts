import { walkMs } from "./walk-ms";

const here = { lat: 35.4, lng: 117 };
const northBy = (meters: number) => ({ lat: here.lat + meters / 111_319, lng: here.lng });
const minutes = (ms: number) => Math.round(ms / 60_000);

test.each([
  [0, 0],
  [290, 0],
  [400, 6],
  [2_000, 30],
])("%s metres on foot take %s minutes", (meters, expected) => {
  expect(minutes(walkMs(here, northBy(meters)))).toBe(expected);
  expect(walkMs(here, northBy(meters))).toBe(walkMs(northBy(meters), here));
});

test("where a place is not known there is no way", () => {
  expect([walkMs(null, here), walkMs(here, undefined)]).toEqual([0, 0]);
});

import { arrivalDistanceOf } from "./arrival-hint";

const place = { lat: 35.405, lng: 117.007 };

it.each([
  ["at the very spot", place, 0],
  ["four metres away", { lat: 35.40504, lng: 117.007 }, 0],
  ["a street away", { lat: 35.40608, lng: 117.007 }, 120],
  ["in another town", { lat: 36.405, lng: 117.007 }, 111_320],
])("Somebody %s is so many metres away", (_where, position, meters) => {
  expect(arrivalDistanceOf(place, position)).toBe(meters);
});

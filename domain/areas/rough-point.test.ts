import fc from "fast-check";
import { distanceMeters } from "./distance-meters";
import { gridCentreOf, gridMeters, isPlaced, roughDistanceMeters, roughPointOf, unplaced } from "./rough-point";

const place = fc.record({
  lat: fc.double({ min: 18, max: 53, noNaN: true }),
  lng: fc.double({ min: 74, max: 134, noNaN: true }),
});
const orderId = fc.stringMatching(/^[0-9a-f]{32}$/);
const diagonalMeters = gridMeters * Math.SQRT2;

describe("The rough point of an order", () => {
  it("says no more of the place than which square it is in", () => {
    fc.assert(
      fc.property(place, orderId, orderId, (door, first, second) => {
        const centre = gridCentreOf(door);
        const rough = roughPointOf(door, first);
        // Neither another order of the same door nor another door of the same square tells more.
        expect(gridCentreOf(rough)).toEqual(centre);
        expect(roughPointOf(centre, first)).toEqual(rough);
        expect(roughPointOf(roughPointOf(door, second), first)).toEqual(rough);
      }),
    );
  });

  it("is within the square's diagonal of the place", () => {
    fc.assert(
      fc.property(place, orderId, (door, id) => {
        expect(distanceMeters(door, roughPointOf(door, id))).toBeLessThan(diagonalMeters * 1.01);
      }),
    );
  });

  it("differs for orders of one door, even when their ids differ only at the end", () => {
    const door = { lat: 35.4, lng: 117 };
    const seen = new Set(
      Array.from({ length: 500 }, (_none, number) => JSON.stringify(roughPointOf(door, `order-${number}`))),
    );
    expect(seen.size).toBeGreaterThan(495);
  });

  it("lies anywhere in its square, not at some corner of it", () => {
    const door = { lat: 35.4, lng: 117 };
    const centre = gridCentreOf(door);
    const spots = Array.from({ length: 400 }, (_none, number) => roughPointOf(door, `${number}`));
    const quarters = spots.map(({ lat, lng }) => `${lat > centre.lat} ${lng > centre.lng}`);
    for (const quarter of new Set(quarters)) {
      expect(quarters.filter((one) => one === quarter).length).toBeGreaterThan(60);
    }
    expect(new Set(quarters).size).toBe(4);
  });
});

describe("The squares of the map", () => {
  it.each([[0], [18], [35.4], [53]])("are as wide as they are high at %s° north", (lat) => {
    const home = gridCentreOf({ lat, lng: 117 });
    const degree = gridMeters / 111_319;
    const north = gridCentreOf({ ...home, lat: home.lat + degree });
    const east = gridCentreOf({ ...home, lng: home.lng + degree / Math.cos((lat * Math.PI) / 180) });
    // Each row has columns of its own, so that the square to the north does not lie exactly above.
    expect(distanceMeters(home, { ...north, lng: home.lng })).toBeCloseTo(gridMeters, -1);
    expect(distanceMeters(home, east)).toBeCloseTo(gridMeters, -1);
  });

  it("keep every order at its spot for ever: what was stored must not move with a release", () => {
    expect(roughPointOf({ lat: 35.4, lng: 117 }, "order-1")).toEqual({
      lat: 35.399989,
      lng: 116.99897,
    });
  });
});

describe("A place that nobody entered", () => {
  it.each([
    ["at the zero point", { lat: 0, lng: 0 }, false],
    ["a degree beside it", { lat: 1, lng: -1 }, false],
    ["on the equator", { lat: 0, lng: 117 }, true],
    ["south of it", { lat: -35, lng: 0 }, true],
    ["on the first meridian", { lat: 35, lng: 0 }, true],
  ])("lies %s", (_where, point, placed) => expect(isPlaced(point)).toBe(placed));

  it("has a point that is known to be none, and comes after every real one", () => {
    fc.assert(
      fc.property(place, place, orderId, (here, door, id) => {
        const nowhere = roughPointOf(unplaced, id);
        expect([isPlaced(nowhere), isPlaced(roughPointOf(door, id))]).toEqual([false, true]);
        expect(distanceMeters(here, nowhere)).toBeGreaterThan(6_000_000);
      }),
    );
  });
});

describe("A distance", () => {
  it("is told in whole hundreds of metres, one at least", () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const told = roughDistanceMeters(one, other);
        expect(told % gridMeters).toBe(0);
        expect(told).toBeGreaterThanOrEqual(gridMeters);
        expect(Math.abs(told - distanceMeters(one, other))).toBeLessThanOrEqual(gridMeters);
      }),
    );
  });

  it.each([
    ["across the town", { lat: 35.4, lng: 117 }, { lat: 35.4, lng: 117.01 }, 907],
    ["one degree north", { lat: 35, lng: 117 }, { lat: 36, lng: 117 }, 111_319],
    ["nowhere", { lat: 35, lng: 117 }, { lat: 35, lng: 117 }, 0],
  ])("%s is measured", (_way, one, other, meters) => {
    expect(distanceMeters(one, other)).toBeCloseTo(meters, -1);
  });
});

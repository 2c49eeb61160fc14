import fc from "fast-check";
import { distanceMeters, intersects, isWithin, type Geometry, type Position } from "./geo";
import { openTestDatabase, type TestDatabase } from "./open-test-database";
import type { Document } from "./stored-document";
import { toWire } from "./wire";

// Room for a machine that is busy with other things.
jest.setTimeout(60_000);

const GUANGZHOU: Position = [113.2644, 23.1291];
const SHENZHEN: Position = [114.0579, 22.5431];
const square = (west: number, south: number, size: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const point = (coordinates: Position): Geometry => ({ type: "Point", coordinates });

describe("distance", () => {
  test("is the great circle in metres", () => {
    expect(distanceMeters(GUANGZHOU, SHENZHEN) / 1000).toBeCloseTo(104.2, 0);
    expect(distanceMeters([0, 0], [0, 1])).toBeCloseTo(111_319, -1);
    expect(distanceMeters(GUANGZHOU, GUANGZHOU)).toBe(0);
  });
});

describe("shapes", () => {
  test.each<[string, Geometry, Geometry, { within: boolean; touching: boolean }]>([
    ["a point inside", point([1, 1]), square(0, 0, 2), { within: true, touching: true }],
    ["a point on the edge", point([0, 1]), square(0, 0, 2), { within: true, touching: true }],
    ["a point outside", point([3, 1]), square(0, 0, 2), { within: false, touching: false }],
    ["a smaller square inside", square(0.5, 0.5, 1), square(0, 0, 2), { within: true, touching: true }],
    ["an overlapping square", square(1, 1, 2), square(0, 0, 2), { within: false, touching: true }],
    ["a square around it", square(-1, -1, 4), square(0, 0, 2), { within: false, touching: true }],
    ["a square elsewhere", square(5, 5, 1), square(0, 0, 2), { within: false, touching: false }],
    [
      "a line through",
      {
        type: "LineString",
        coordinates: [
          [-1, 1],
          [3, 1],
        ],
      },
      square(0, 0, 2),
      { within: false, touching: true },
    ],
  ])("%s", (_, inner, outer, { within, touching }) => {
    expect(isWithin(inner, outer)).toBe(within);
    expect(intersects(inner, outer)).toBe(touching);
    expect(intersects(outer, inner)).toBe(touching);
  });

  test("a hole is outside", () => {
    const ring: Geometry = {
      type: "Polygon",
      coordinates: [...(square(0, 0, 3).coordinates as unknown[]), ...(square(1, 1, 1).coordinates as unknown[])],
    };
    expect([isWithin(point([1.5, 1.5]), ring), isWithin(point([0.5, 0.5]), ring)]).toEqual([false, true]);
  });
});

describe("the 2dsphere index", () => {
  let database: TestDatabase;
  const aPlace = fc.tuple(
    fc.double({ min: 113.2, max: 113.4, noNaN: true }),
    fc.double({ min: 23, max: 23.2, noNaN: true }),
  );
  const placed = (places: readonly Position[]): Document[] =>
    places.map((coordinates, number) => ({
      _id: `o${number}`,
      number,
      status: "open",
      place: { type: "Point", coordinates },
    }));
  const fill = async (documents: Document[]): Promise<void> => {
    await database.engine.clear();
    if (documents.length > 0)
      await database.engine.handle("database.insertDocument", {
        collectionName: "orders",
        data: documents.map(toWire),
      });
  };
  const find = async (place: Document, limit = 1000): Promise<string[]> => {
    const reply = (await database.engine.handle("database.getDocument", {
      collectionName: "orders",
      query: toWire({ status: "open", place }),
      limit,
    })) as { data: { list: string[] } };
    return reply.data.list.map((text) => (JSON.parse(text) as { _id: string })._id);
  };

  beforeEach(async () => {
    database = await openTestDatabase();
  });

  test("gives the nearest first, exactly as measuring every document would", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aPlace, { maxLength: 60 }),
        aPlace,
        fc.integer({ min: 100, max: 30_000 }),
        fc.integer({ min: 1, max: 10 }),
        async (places, center, meters, limit) => {
          await fill(placed(places));
          const expected = places
            .map((place, i) => ({ id: `o${i}`, meters: distanceMeters(center, place) }))
            .filter((near) => near.meters <= meters)
            .sort((a, b) => a.meters - b.meters)
            .slice(0, limit);
          const found = await find({ $nearSphere: { $geometry: point(center), $maxDistance: meters } }, limit);
          expect(found.map((id) => distanceMeters(center, places[Number(id.slice(1))] as Position))).toEqual(
            expected.map((near) => near.meters),
          );
          expect(database.lastTrace()).toMatchObject({ documentsExamined: found.length, indexName: "status_place" });
        },
      ),
      { numRuns: 150 },
    );
  });

  test("loses nothing of a circle or a polygon", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aPlace, { maxLength: 60 }),
        aPlace,
        fc.integer({ min: 100, max: 30_000 }),
        async (places, center, meters) => {
          await fill(placed(places));
          const ids = (holds: (place: Position) => boolean) =>
            places.flatMap((place, i) => (holds(place) ? [`o${i}`] : [])).sort();
          const circle = await find({ $geoWithin: { $centerSphere: [center, meters / 6_378_100] } });
          expect(circle.sort()).toEqual(ids((place) => distanceMeters(center, place) <= meters));
          const box = square(center[0], center[1], 0.05);
          expect((await find({ $geoWithin: { $geometry: box } })).sort()).toEqual(
            ids((place) => isWithin(point(place), box)),
          );
          expect((await find({ $geoIntersects: { $geometry: box } })).sort()).toEqual(
            ids((place) => isWithin(point(place), box)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test("finds the areas, small and wide, that hold a place", async () => {
    await fill([
      { _id: "yard", number: 1, status: "open", place: square(113.26, 23.12, 0.02) },
      { _id: "province", number: 2, status: "open", place: square(109, 20, 8) },
      { _id: "elsewhere", number: 3, status: "open", place: square(100, 20, 0.02) },
    ]);
    expect((await find({ $geoIntersects: { $geometry: point(GUANGZHOU) } })).sort()).toEqual(["province", "yard"]);
  });

  test("is needed for the nearest: without one the query fails, as in MongoDB", async () => {
    const reply = await database.engine.handle("database.getDocument", {
      collectionName: "people",
      query: toWire({ place: { $nearSphere: { $geometry: point(GUANGZHOU) } } }),
    });
    expect(reply).toMatchObject({
      code: "DATABASE_REQUEST_FAILED",
      message: expect.stringContaining("unable to find index") as string,
    });
  });

  test("refuses a place that is none", async () => {
    const reply = await database.db
      .collection("orders")
      .add({ number: 1, place: { type: "Point", coordinates: [200, 0] } });
    expect(reply).toMatchObject({ code: "DATABASE_REQUEST_FAILED" });
  });
});

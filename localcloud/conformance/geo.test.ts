import { openConformanceTarget, type ConformanceTarget } from "./conformance-target";

// A real environment is far away, and a small machine may be busy.
jest.setTimeout(60_000);

let target: ConformanceTarget;
const point = (longitude: number, latitude: number): unknown => target.db.Geo["Point"]?.(longitude, latitude);
const square = (west: number, south: number, size: number): unknown => {
  const { Geo } = target.db;
  const corners = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return Geo["Polygon"]?.([Geo["LineString"]?.(corners.map(([x = 0, y = 0]) => point(x, y)))]);
};
const ids = async (condition: object, order?: "_id"): Promise<string> => {
  const query = target.db.collection("conformance").where(condition);
  const { data } = await (order ? query.orderBy(order, "asc") : query).get();
  return data.map(({ _id }) => _id).join("");
};

beforeAll(async () => {
  target = await openConformanceTarget();
  const rows = target.db.collection("conformance");
  await rows.where({ _id: target.db.command["exists"]?.(true) }).remove();
  // About 102 metres for each thousandth of a degree of longitude here, 111 of latitude.
  await rows.add({
    data: [
      { _id: "a", kind: 1, place: point(113.26, 23.13) },
      { _id: "b", kind: 2, place: point(113.265, 23.13) },
      { _id: "c", kind: 1, place: point(113.28, 23.13) },
      { _id: "d", kind: 1, place: point(113.36, 23.2) },
      { _id: "e", kind: 1 },
    ],
  });
});
afterAll(() => target.close());

test("geoNear gives the nearest first, within metres", async () => {
  const near = (limits: object) => ({
    place: target.db.command["geoNear"]?.({ geometry: point(113.279, 23.13), ...limits }),
  });
  expect(await ids(near({}))).toBe("cbad");
  expect(await ids(near({ maxDistance: 1500 }))).toBe("cb");
  expect(await ids(near({ minDistance: 1000, maxDistance: 3000 }))).toBe("ba");
  expect(await ids({ kind: 1, ...near({}) })).toBe("cad");
});

test("geoWithin takes a circle in radians and a polygon", async () => {
  const { command } = target.db;
  const circle = command["geoWithin"]?.({ centerSphere: [point(113.26, 23.13), 1000 / 6_378_137] });
  expect(await ids({ place: circle }, "_id")).toBe("ab");
  expect(await ids({ place: command["geoWithin"]?.({ geometry: square(113.262, 23.1, 0.05) }) }, "_id")).toBe("bc");
});

test("geoIntersects meets points and shapes", async () => {
  const { command } = target.db;
  expect(await ids({ place: command["geoIntersects"]?.({ geometry: square(113.25, 23.12, 0.02) }) }, "_id")).toBe("ab");
  expect(await ids({ place: command["geoIntersects"]?.({ geometry: point(113.28, 23.13) }) })).toBe("c");
});

test("the geoNear stage adds the distance in metres", async () => {
  const { list } = await target.db
    .collection("conformance")
    .aggregate()
    .geoNear({
      near: point(113.26, 23.13),
      distanceField: "meters",
      spherical: true,
      key: "place",
      query: { kind: 1 },
      maxDistance: 5000,
    })
    .limit(10)
    .end();
  expect(list.map(({ _id }) => _id)).toEqual(["a", "c"]);
  expect(list[0]).toMatchObject({ meters: 0 });
  expect(Number(list[1]?.["meters"])).toBeCloseTo(2047, -1);
});

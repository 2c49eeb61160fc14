import { mapCellsOf, mapSide } from "./map-cells";
import type { OpenOrder } from "./open-order";

const here = { lat: 35.4, lng: 116.97 };
/** An order so many metres north and east of here. */
const orderAt = (orderId: string, north: number, east: number): OpenOrder => {
  const lng = here.lng + east / 111_319 / Math.cos((here.lat * Math.PI) / 180);
  return { orderId, roughPoint: { lat: here.lat + north / 111_319, lng } } as OpenOrder;
};
const placesOf = (orders: OpenOrder[], centre: typeof here | null = here) =>
  Object.fromEntries(
    mapCellsOf(orders, centre).cells.flatMap(({ row, column, orders: inside }) =>
      inside.map(({ orderId }) => [orderId, [row, column]]),
    ),
  );

test("north is up, and one's own place is the middle", () => {
  expect(
    placesOf([
      orderAt("here", 10, -10),
      orderAt("north", 950, 0),
      orderAt("south", -950, 0),
      orderAt("east", 0, 950),
      orderAt("west", 0, -950),
    ]),
  ).toEqual({ here: [2, 2], north: [0, 2], south: [4, 2], east: [2, 4], west: [2, 0] });
});

test("the farthest order is still on the map, and says how wide it is", () => {
  const { cells, edgeMeters } = mapCellsOf([orderAt("far", 0, 1_234), orderAt("near", 0, 300)], here);
  expect(edgeMeters).toBe(1_300);
  expect(cells.map(({ column }) => column)).toEqual([3, 4]);
});

test("neighbours share a square, nearest first as the list has them", () => {
  const { cells, edgeMeters } = mapCellsOf([orderAt("a", 20, 20), orderAt("b", 25, 10)], here);
  expect(edgeMeters).toBe(200);
  expect(cells.map(({ orders }) => orders.map(({ orderId }) => orderId))).toEqual([["a", "b"]]);
});

test("without a place of one's own the orders themselves are in the middle", () => {
  expect(placesOf([orderAt("a", 400, 400), orderAt("b", -400, -400)], null)).toEqual({
    a: [0, mapSide - 1],
    b: [mapSide - 1, 0],
  });
});

test("what has no known place is on no map", () => {
  expect(mapCellsOf([{ orderId: "x", roughPoint: null } as OpenOrder], here).cells).toEqual([]);
  expect(mapCellsOf([], null).cells).toEqual([]);
});

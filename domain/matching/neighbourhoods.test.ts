import fc from "fast-check";
import { orderAt } from "./dispatch-builders";
import { northBy } from "./match-builders";
import { neighbourhoodsOf } from "./neighbourhoods";

const idsOf = (orders: Parameters<typeof neighbourhoodsOf>[0]) =>
  neighbourhoodsOf(orders).map((one) => one.orders.map(({ orderId }) => orderId));

describe("Neighbourhoods of orders", () => {
  it("hold what stands within a kilometre and a half, with their middle", () => {
    const [one, other] = neighbourhoodsOf([
      orderAt("a"),
      orderAt("b", { meters: 800 }),
      orderAt("c", { meters: 2_500 }),
    ]);
    expect(one?.orders.map(({ orderId }) => orderId)).toEqual(["a", "b"]);
    expect(one?.centre?.lat).toBeCloseTo(northBy(400).lat, 6);
    expect(other?.orders.map(({ orderId }) => orderId)).toEqual(["c"]);
  });

  it("have their middle by both directions, and keep those without a place apart from those with one", () => {
    const east = { ...orderAt("b"), place: { lat: 35.4, lng: 117.01 } };
    const [home] = neighbourhoodsOf([orderAt("a"), east]);
    expect(home?.centre?.lng).toBeCloseTo(117.005, 6);
    const unplaced = { ...orderAt("c"), place: undefined };
    const parts = neighbourhoodsOf([orderAt("a"), unplaced]).map(({ centre }) => centre === null);
    expect(parts).toEqual([false, true]);
    expect(neighbourhoodsOf([{ ...unplaced, orderId: "0" }, orderAt("a")])).toHaveLength(2);
  });

  it("never reach over a community, and keep apart what has no known place", () => {
    const elsewhere = { ...orderAt("b"), ancestors: ["zc", "zc.gangshan", "zc.gangshan.tiedong"] };
    const unplaced = [
      { ...orderAt("c"), place: null },
      { ...orderAt("d"), place: null },
    ];
    expect(idsOf([orderAt("a"), elsewhere, ...unplaced])).toEqual([["a"], ["b"], ["c", "d"]]);
    expect(neighbourhoodsOf(unplaced)[0]?.centre).toBeNull();
  });

  it("leave out what lies in no community", () => {
    expect(idsOf([{ ...orderAt("a"), ancestors: ["zc"] }])).toEqual([]);
  });

  it("hold every order once, however they are given", () => {
    const orders = fc
      .array(fc.nat(9_000), { maxLength: 30 })
      .map((all) => all.map((meters, place) => orderAt(`o${place}`, { meters })));
    fc.assert(
      fc.property(orders, (list) => {
        expect(idsOf(list).flat().sort()).toEqual(list.map(({ orderId }) => orderId).sort());
        expect(idsOf([...list].reverse())).toEqual(idsOf(list));
      }),
    );
  });
});

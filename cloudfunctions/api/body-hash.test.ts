import { bodyHash, canonicalJson, keyedId } from "./body-hash";

describe("The same meaning", () => {
  it.each([
    [
      { b: 1, a: 2 },
      { a: 2, b: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [{ c: { y: [1, { q: 1, p: 2 }], x: null } }, { c: { x: null, y: [1, { p: 2, q: 1 }] } }],
    [[undefined], [null]],
  ])("gives the same text: %j", (one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each<[unknown, string]>([
    [{ b: "x", a: [1, true, null], c: {} }, '{"a":[1,true,null],"b":"x","c":{}}'],
    [{ z: 1, m: 2, a: 3, k: 4 }, '{"a":3,"k":4,"m":2,"z":1}'],
    [[], "[]"],
    ["1", '"1"'],
    [null, "null"],
    [undefined, "null"],
  ])("is written as JSON with sorted names: %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe("The hash of what is asked", () => {
  const asked = { orderId: "o1", reason: "有事", key: "k1" };

  it("is the same for a repeat, whatever its key and however much later it comes", () => {
    const hash = bodyHash("orders.grab", asked);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(bodyHash("orders.grab", { ...asked, key: "k2" })).toBe(hash);
    expect(bodyHash("orders.grab", { ...asked, ageMs: 5_000 })).toBe(hash);
    expect(bodyHash("orders.grab", { reason: "有事", orderId: "o1" })).toBe(hash);
  });

  it("is another for another call or anything else in it", () => {
    const hashes = [
      bodyHash("orders.grab", asked),
      bodyHash("orders.giveBack", asked),
      bodyHash("orders.grab", { ...asked, orderId: "o2" }),
      bodyHash("orders.grab", { ...asked, more: 1 }),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("The id of a request", () => {
  it("is the same for the same person, call and key, and for no others", () => {
    const id = keyedId("open-1", "orders.grab", "k1");
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(keyedId("open-1", "orders.grab", "k1")).toBe(id);
    const others = [
      keyedId("open-2", "orders.grab", "k1"),
      keyedId("open-1", "orders.giveBack", "k1"),
      keyedId("open-1", "orders.grab", "k2"),
      keyedId("open-1o", "rders.grab", "k1"),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });
});

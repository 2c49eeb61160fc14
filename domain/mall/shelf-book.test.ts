import fc from "fast-check";
import { anOffering } from "./mall-builders";
import { isStockWhole } from "./move-stock";
import { applyStockEntry, hasStock, shelfEntryKinds, stockChangeOf, stockEntryKinds } from "./stock-entry";
import { stockEntryWords } from "./stock-words";

const soap = anOffering({
  offeringId: "soap",
  received: 40,
  available: 30,
  reserved: 4,
  issued: 5,
  writtenOff: 1,
  version: 1,
});

describe("The shelf's book", () => {
  it.each([
    ["received", [42, 32, 1]],
    ["foundMore", [42, 32, 1]],
    ["writtenOff", [40, 28, 3]],
    ["foundLess", [40, 28, 3]],
    ["counted", [40, 30, 1]],
  ] as const)("moves two pieces %s", (kind, [received, available, writtenOff]) => {
    expect(applyStockEntry(soap, kind, 2)).toStrictEqual({ ...soap, received, available, writtenOff, version: 2 });
  });

  it("says what does not fit", () => {
    expect(() => applyStockEntry(soap, "writtenOff", 31)).toThrow("Stock of soap does not allow writtenOff of 31");
    expect(stockChangeOf("received", 3)).toEqual({ received: 3, available: 3, writtenOff: 0 });
  });

  it("has a word for every kind of line", () => {
    expect(stockEntryKinds).toEqual([
      "received",
      "writtenOff",
      "foundMore",
      "foundLess",
      "counted",
      "fulfilled",
      "undone",
      "cancelled",
      "expired",
    ]);
    expect(stockEntryKinds.map((kind) => stockEntryWords[kind]).join(" ")).toBe(
      "入库 报损 盘盈 盘亏 盘点 核销 撤销核销 居民取消 过期退回",
    );
  });

  it("is kept where pieces lie, and not where time is booked", () => {
    const booking = { hours: [], slotMinutes: 30, capacity: 1, maxSlots: 1, daysAhead: 7 };
    expect([hasStock(soap), hasStock({}), hasStock({ booking })]).toEqual([true, true, false]);
  });

  it("stays whole whatever is entered, or the entry throws and nothing is written", () => {
    const entry = fc.tuple(fc.constantFrom(...shelfEntryKinds), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        let offering = soap;
        for (const [kind, pieces] of entries) {
          const isTooMany = ["writtenOff", "foundLess"].includes(kind) && pieces > offering.available;
          if (isTooMany) expect(() => applyStockEntry(offering, kind, pieces)).toThrow();
          else offering = applyStockEntry(offering, kind, pieces);
          expect(isStockWhole(offering)).toBe(true);
          expect([offering.reserved, offering.issued]).toEqual([soap.reserved, soap.issued]);
        }
      }),
    );
  });
});

import fc from "fast-check";
import { makeSerial, readSerial } from "./serial";

const atMs = Date.UTC(2026, 10, 22);
const digits = fc.stringMatching(/^\d{12}$/);

test("a serial says city and year, and groups its digits for reading out", () => {
  expect(makeSerial("zc.gangshan.houbali", atMs, "482917364085")).toMatch(/^ZC-2026-4829-1736-4085-\d{2}$/);
  // Half past midnight in Shanghai is still the old year in London.
  expect(makeSerial("zc", Date.UTC(2026, 11, 31, 16, 30), "000000000000")).toMatch(/^ZC-2027-/);
  expect(makeSerial("1", atMs, "000000000000")).toMatch(/^LLB-2026-/);
});

test("what was written is read, however it was typed", () => {
  fc.assert(
    fc.property(digits, (chance) => {
      const serial = makeSerial("zc.x", atMs, chance);
      expect(readSerial(serial)).toBe(serial);
      expect(readSerial(` ${serial.toLowerCase().replace(/-/g, " ")} `)).toBe(serial);
      expect(readSerial(serial.replace(/-/g, "—"))).toBe(serial);
    }),
  );
});

test("one wrong digit, and two neighbours swapped, are always noticed", () => {
  fc.assert(
    fc.property(digits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (chance, place, shift) => {
      const plain = makeSerial("zc", atMs, chance).replace(/-/g, "");
      const at = 2 + place;
      const old = Number(plain[at]);
      expect(readSerial(`${plain.slice(0, at)}${(old + shift) % 10}${plain.slice(at + 1)}`)).toBeNull();
      const next = plain[at + 1] ?? "";
      if (at + 1 < plain.length && next !== plain[at]) {
        expect(readSerial(`${plain.slice(0, at)}${next}${plain[at] ?? ""}${plain.slice(at + 2)}`)).toBeNull();
      }
    }),
  );
});

test.each([[""], ["ZC-2026"], ["ZC-2026-4829-1736-4085"], ["你好"], ["ZC-2026-4829-1736-4085-27-1"]])(
  "%j is no serial",
  (typed) => {
    expect(readSerial(typed)).toBeNull();
  },
);

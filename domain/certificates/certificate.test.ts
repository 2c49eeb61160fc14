import fc from "fast-check";
import { sealedText, type CertificateContent } from "./certificate";
import { periodFault } from "./certificate-period";
import { standingOf } from "./standing-of";

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 22);

test.each([
  ["a month of before", nowMs - 30 * dayMs, nowMs, null],
  ["the day that is not over yet", nowMs - dayMs, nowMs + dayMs, null],
  ["nothing", nowMs, nowMs, "TIME_REVERSED"],
  ["a time running backwards", nowMs, nowMs - 1, "TIME_REVERSED"],
  ["next week", nowMs, nowMs + 7 * dayMs, "PERIOD_AHEAD"],
  ["a whole life", 0, nowMs, "PERIOD_TOO_LONG"],
] as const)("a period of %s", (_what, fromMs, untilMs, fault) => {
  expect(periodFault(fromMs, untilMs, nowMs)).toBe(fault);
});

test.each([
  ["valid", true, 60, "valid"],
  ["valid", true, 30, "corrected"],
  ["valid", true, 90, "corrected"],
  ["revoked", true, 60, "revoked"],
  ["revoked", true, 30, "revoked"],
  ["valid", false, 60, "altered"],
  ["revoked", false, 60, "altered"],
] as const)("%s, sealed %s, sixty minutes then and %i now: %s", (state, isSealIntact, minutesNow, standing) => {
  expect(standingOf({ state, isSealIntact, certifiedMinutes: 60, minutesNow })).toBe(standing);
});

const word = fc.string({ maxLength: 8 });
const activity = fc.record({
  activity: word,
  atMs: fc.nat(),
  minutes: fc.nat(600),
  source: fc.constantFrom("order" as const, "backfill" as const),
});
const content: fc.Arbitrary<CertificateContent> = fc.record({
  serial: word,
  personName: word,
  fromMs: fc.nat(),
  untilMs: fc.nat(),
  minutes: fc.nat(),
  services: fc.nat(),
  byCategory: fc.array(fc.record({ categoryName: word, minutes: fc.nat(), services: fc.nat() }), { maxLength: 3 }),
  activities: fc.array(activity, { maxLength: 3 }),
  moreActivities: fc.nat(),
  trainings: fc.array(fc.record({ title: word, atMs: fc.nat() }), { maxLength: 2 }),
  honours: fc.array(fc.record({ title: word, areaName: word }), { maxLength: 2 }),
  starLevel: fc.nat(5),
  ratingWords: fc.option(word),
  issuerName: word,
  issuedAtMs: fc.nat(),
});

test("two certificates have the same seal only when every word of them is the same", () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      expect(sealedText(one) === sealedText(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test("no field of a certificate can be changed under its seal", () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      for (const field of Object.keys(one) as (keyof CertificateContent)[]) {
        if (JSON.stringify(one[field]) === JSON.stringify(other[field])) continue;
        expect(sealedText({ ...one, [field]: other[field] })).not.toBe(sealedText(one));
      }
    }),
  );
});

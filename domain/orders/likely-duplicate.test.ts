import { isLikelyDuplicate } from "./likely-duplicate";

const hourMs = 3_600_000;
/** 2026-11-20 10:00 in Zoucheng. */
const nowMs = Date.UTC(2026, 10, 20, 2, 0);
const asked = { beneficiaryId: "p-wang", categoryId: "medicine" };
const order = (more: { beneficiaryId?: string; categoryId?: string; createdAtMs?: number; fromMs?: number }) => ({
  beneficiaryId: more.beneficiaryId ?? "p-wang",
  category: { categoryId: more.categoryId ?? "medicine" },
  createdAtMs: more.createdAtMs ?? nowMs - hourMs,
  wanted: { fromMs: more.fromMs ?? nowMs - hourMs },
});

describe("A likely duplicate", () => {
  it.each([
    ["asked for an hour ago", order({}), true],
    ["asked for yesterday, wanted today", order({ createdAtMs: nowMs - 24 * hourMs, fromMs: nowMs + hourMs }), true],
    ["asked for at the first minute of the day", order({ createdAtMs: nowMs - 10 * hourMs, fromMs: 0 }), true],
    ["asked for a minute before the day", order({ createdAtMs: nowMs - 10 * hourMs - 60_000, fromMs: 0 }), false],
    ["of another kind", order({ categoryId: "escort" }), false],
    ["for somebody else", order({ beneficiaryId: "p-li" }), false],
  ])("%s", (_case, one, expected) => {
    expect(isLikelyDuplicate(one, asked, nowMs)).toBe(expected);
  });
});

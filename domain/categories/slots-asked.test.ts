import { slotsAsked } from "./slots-asked";

const fixed = { slotCount: 1, slotsChangeable: false, takersNeeded: 1 };
const two = { slotCount: 3, slotsChangeable: true, takersNeeded: 2 };

test.each([
  ["the usual number where nothing was said", two, undefined, 3],
  ["what was asked for, where one may choose", two, 5, 5],
  ["never fewer than must come together", two, 1, "SLOTS_FIXED"],
  ["never more than an order holds", two, 11, "SLOTS_FIXED"],
  ["nothing else where the number is fixed", fixed, 2, "SLOTS_FIXED"],
  ["the fixed number when just that is asked for", fixed, 1, 1],
] as const)("an order gets %s", (_what, policy, asked, slots) => {
  expect(slotsAsked(policy, asked)).toBe(slots);
});

import { saySlots } from "./say-slots";

const slots = { status: "open", slotCount: 3, freeSlots: 2, waiting: { count: 0, myPlace: null } } as const;
const rules = { forbidden: [], takersNeeded: 1, risk: "low" } as const;
const withRules = (more: Partial<Parameters<typeof saySlots>[0]>) =>
  saySlots({ ...slots, rules: { ...rules, forbidden: [] }, ...more });

test.each([
  [{}, "要 3 人，已有 1 人，还缺 2 人。"],
  [{ rules: { ...rules, forbidden: [], takersNeeded: 2 } }, "要 3 人，已有 1 人，还差 1 位才能开始。"],
  [{ status: "taken", freeSlots: 0, waiting: { count: 2, myPlace: null } }, "要 3 人，已有 3 人，人齐了，2 人在排队。"],
  [{ status: "serving" }, null],
  [{ slotCount: 1, freeSlots: 0 }, null],
] as const)("an order with %j says %s", (more, sentence) => {
  expect(withRules(more as Partial<Parameters<typeof saySlots>[0]>)).toBe(sentence);
});

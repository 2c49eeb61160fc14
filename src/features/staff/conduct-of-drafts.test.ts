import { conductOfDrafts } from "./conduct-of-drafts";

const draft = (kind: "deduct" | "veto" | null, points: string, reason: string) => ({
  "p-zhang": { kind, points, reason },
});

test.each([
  ["nothing", {}, [], null],
  ["something taken back again", draft(null, "5", "迟到"), [], null],
  [
    "a deduction",
    draft("deduct", "5", " 迟到 "),
    [{ volunteerId: "p-zhang", deductPoints: 5, isVeto: false, reason: "迟到" }],
    null,
  ],
  [
    "a veto, whatever number was typed before",
    draft("veto", "5", "收钱"),
    [{ volunteerId: "p-zhang", deductPoints: 0, isVeto: true, reason: "收钱" }],
    null,
  ],
])("%s is sent", (_case, drafts, conduct, missing) => {
  expect(conductOfDrafts(drafts)).toEqual({ conduct, missing });
});

test.each([
  [draft("deduct", "", "迟到"), "再写扣几分"],
  [draft("deduct", "0", "迟到"), "再写扣几分"],
  [draft("deduct", "5", " "), "再写为什么扣分"],
  [draft("veto", "", ""), "再写为什么扣分"],
])("%j waits", (drafts, missing) => {
  expect(conductOfDrafts(drafts).missing).toBe(missing);
});

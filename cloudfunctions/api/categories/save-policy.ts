import type { CategoryPolicy } from "../../../domain/categories/category-policy";
import { nextPolicy } from "../../../domain/categories/next-policy";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { categoryById, latestVersionOf, policiesOf } from "../store/categories-store";
import { savePolicyOnce } from "../store/change-policies";
import { findPolicyRow } from "../store/category-policies-store";
import { checkText } from "../store/content-check";

/** Writes the next policy of a kind of help. It holds from its moment on; every order keeps the one it was made by. */
export const savePolicy = handle<"categories.savePolicy">()({
  together: (input) => ({ category: categoryById(input.categoryId) }),
  async run({ afterVersion, categoryId, policy: draft, validFromMs, why }, caller, { category }) {
    if (category === null) return refuse("CATEGORY_UNKNOWN");
    const version = afterVersion + 1;
    const saved = done({ categoryId, version });
    if (latestVersionOf(category) !== afterVersion) {
      const there = await findPolicyRow(categoryId, version);
      return there?.made.keyedId === caller.keyedId ? saved : refuse("POLICY_CHANGED");
    }
    const next = nextPolicy(policiesOf(category), { draft, validFromMs, version }, caller.nowMs);
    if (typeof next === "string") return refuse(next);
    // Everybody will read these words.
    if ((await checkText(caller.openid, wordsOf(next.policy))) === "risky") return refuse("TEXT_REFUSED");
    const end = await savePolicyOnce({
      categoryId,
      afterVersion,
      policy: next.policy,
      made: { personId: caller.person.personId, why, atMs: caller.nowMs, keyedId: caller.keyedId },
      audit: auditOf(caller, `${categoryId}:${version}`, next.changes),
    });
    if (end === "unknown") return refuse("CATEGORY_UNKNOWN");
    if (end === "changed") return refuse("POLICY_CHANGED");
    return end === "tooMany" ? refuse("TOO_MANY_COMING") : saved;
  },
});

const wordsOf = ({ forbidden, form, name, templates }: CategoryPolicy): string =>
  [
    name,
    ...templates,
    ...forbidden,
    ...form.flatMap((field) => [field.label, ...(field.kind === "choice" ? field.options : [])]),
  ].join("\n");

const auditOf = (caller: Caller, target: string, changes: readonly string[]) =>
  auditRow(caller, {
    call: "categories.savePolicy",
    target,
    id: `${caller.keyedId}:audit`,
    role: "admin",
    outcome: "done",
    reason: changes.join("；").slice(0, 500),
  });

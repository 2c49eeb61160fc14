import { nextPolicy, type PolicyKind, type PolicyVersion } from "../../../domain/policies/policies";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { latestVersionOf, policyById, policyOf, standing } from "../store/policies-store";
import { honoursEffect } from "./honours-effect";
import { matchingEffect } from "./matching-effect";
import { pointsEffect } from "./points-effect";
import { starsEffect } from "./stars-effect";

/** What a policy would change, shown before anybody saves it. Two round trips, a bounded number of rows. */
export const proposePolicy = handle<"policies.propose">()({
  together: ({ wish }) => ({ policy: policyById(wish.kind) }),
  async run({ wish, validFromMs }, caller, { policy }) {
    const version = latestVersionOf(policy) + 1;
    const next = nextPolicy(wish.kind, standing(policy), { ...wish, validFromMs, version }, caller.nowMs);
    if (typeof next === "string") return refuse(next);
    const before = policyOf(wish.kind, policy, next.policy.validFromMs);
    return done({
      changes: [...next.changes],
      effect: [...(await effectOf(wish.kind, { before, after: next.policy }, caller))],
    });
  },
});

type Change<K extends PolicyKind> = { readonly before: PolicyVersion<K>; readonly after: PolicyVersion<K> };

/** How the last month would have gone, by kind. */
const effects: { readonly [K in PolicyKind]: (change: Change<K>, caller: Caller) => Promise<readonly string[]> } = {
  points: pointsEffect,
  stars: starsEffect,
  honours: honoursEffect,
  matching: matchingEffect,
};

const effectOf = <K extends PolicyKind>(kind: K, change: Change<K>, caller: Caller): Promise<readonly string[]> =>
  effects[kind](change, caller);

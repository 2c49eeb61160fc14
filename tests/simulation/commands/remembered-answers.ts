import type { Reply } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { rowOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "../invariants/fault";
import type { Intention } from "./intention";

/** Answers that say nothing about the matter: later, or never mind. */
const noAnswer = new Set(["RATE_LIMITED", "BUSY", "INTERNAL"]);

/** I1 and the truth: what a phone was told once stays so, and tells of something that is written down. */
export function rememberAnswers(world: World) {
  const told = new Map<string, { readonly body: string; readonly value: string }>();
  return {
    check({ who, call, input }: Intention, reply: Reply): Fault[] {
      const { key, ...body } = input;
      if (typeof key !== "string") return [];
      const at = `${who} ${call} ${JSON.stringify(body)}`;
      const fault = (rule: string, what: string): Fault[] => [{ rule, at, what }];
      const before = told.get(`${who} ${call} ${key}`);
      const value = JSON.stringify(reply.value);
      if (before !== undefined && !noAnswer.has(reply.code ?? "")) {
        if (before.body !== JSON.stringify(body)) return reply.ok ? fault("I1", "another body under an old key") : [];
        if (!reply.ok) return fault("I1", `was told ${before.value}, now ${String(reply.code)}`);
        if (before.value !== value) return fault("I1", `was told ${before.value}, now ${value}`);
      }
      if (!reply.ok) return [];
      if (isOwnEffect(world, call, key, reply))
        told.set(`${who} ${call} ${key}`, { body: JSON.stringify(body), value });
      const untrue = untruth(world, { who, call, input }, reply);
      return untrue === null ? [] : fault("TRUTH", untrue);
    },
  };
}

const asItIsNow = ["inbox.recordConsent", "alarms.", "mall.joinClassWaiting", "mall.leaveClassWaiting"];

/**
 * Whoever grabs what he holds already is told of the earlier grab; nothing is written under his new key. And how many
 * consents are left, who has an alarm in hand, or which place on a list is one's own, is told as it is now.
 */
function isOwnEffect(world: World, call: string, key: string, { value }: Reply): boolean {
  if (asItIsNow.some((name) => call.startsWith(name))) return false;
  if (call !== "orders.grab") return true;
  return rowOf(world, "orders", String(value?.["orderId"]))?.journal.some((entry) => entry.key === key) ?? false;
}

const voucherEvents: Readonly<Record<string, string>> = {
  "mall.redeem": "redeemed",
  "mall.fulfil": "fulfilled",
  "mall.undoFulfil": "undone",
  "mall.cancelRedemption": "cancelled",
};

/** Whether the change that the answer tells of is in the journal, by this person. */
function untruth(world: World, { who, call }: Intention, { value }: Reply): string | null {
  const { orderId, version, status, redemptionId } = value ?? {};
  if (typeof orderId === "string" && typeof version === "number") {
    const entry = rowOf(world, "orders", orderId)?.journal[version - 1];
    const isSo = entry?.byPersonId === personIdOf(who) && entry.status === status;
    return isSo ? null : `${JSON.stringify(value)} is not in the journal`;
  }
  if (typeof redemptionId !== "string") return null;
  const journal = rowOf(world, "redemptions", redemptionId)?.journal ?? [];
  const event = voucherEvents[call as string];
  const isSo = event === undefined || journal.some((one) => one.event === event && one.byPersonId === personIdOf(who));
  return isSo ? null : `${JSON.stringify(value)} is not in the journal`;
}

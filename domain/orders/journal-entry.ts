import type { EscalationLevel } from "./escalation";
import type { OrderEventName } from "./order-event";
import type { OrderStatus } from "./order-status";
import type { Role } from "../people/role";

/**
 * One row of an order's history: who did what, when, and where it led. Kept inside the order, it is written with the
 * change itself, so it can serve as history, as proof of a repeated call (`key`), and as the outbox messages are made from.
 */
export type JournalEntry = {
  readonly version: number;
  readonly event: OrderEventName;
  readonly status: OrderStatus;
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: Role | "clock";
  /** The phone's key for this intention and the hash of what was asked; null when the clock acted. */
  readonly key: string | null;
  readonly bodyHash: string | null;
  readonly reason: string | null;
  /** People this step concerns though they hold nothing after it: who was asked or told, or whom the order left. */
  readonly about?: readonly string[];
  /** Before whom a slot was put with this step. */
  readonly asked?: readonly string[];
  /** How far the order climbed with this step, if it did. */
  readonly level?: EscalationLevel;
};

/** Whoever acts: a person in a role, or the clock. */
export type Actor = {
  readonly personId: string;
  readonly role: Role | "clock";
  readonly key: string | null;
  readonly bodyHash: string | null;
};

export const clockActor: Actor = { personId: "clock", role: "clock", key: null, bodyHash: null };

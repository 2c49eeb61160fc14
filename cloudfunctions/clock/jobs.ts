import { chainAudit } from "./chain-audit";
import { expireRedemptions } from "./expire-redemptions";
import { meetDeadlines } from "./meet-deadlines";
import { relayOrders } from "./relay-orders";
import { relayRedemptions } from "./relay-redemptions";
import type { Job } from "./run-jobs";
import { sendMessages } from "./send-messages";

/** In this order one tick carries a deadline all the way: the change, its rows, its messages, its place in the audit chain. */
export const jobs: readonly Job[] = [
  { name: "deadlines", run: meetDeadlines },
  { name: "redemptions", run: expireRedemptions },
  { name: "orderNews", run: relayOrders },
  { name: "redemptionNews", run: relayRedemptions },
  { name: "messages", run: sendMessages },
  { name: "auditChain", run: chainAudit },
];

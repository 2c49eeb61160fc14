import { arrangeClasses } from "./arrange-classes";
import { atNight } from "./at-night";
import { chainAudit } from "./chain-audit";
import { fillSearchFields } from "./fill-search-fields";
import { giveUnitStars } from "./give-unit-stars";
import { expireRedemptions } from "./expire-redemptions";
import { expirePoints, releasePoints } from "./move-points";
import { warnOfExpiry } from "./warn-of-expiry";
import { forgetPeople } from "./forget-people";
import { makeRecurringOrders } from "./make-recurring-orders";
import { meetDeadlines } from "./meet-deadlines";
import { payOwedPoints } from "./pay-owed-points";
import { purgeOrders } from "./purge-orders";
import { countHonours } from "./count-honours";
import { relayClasses } from "./relay-classes";
import { relayCases } from "./relay-cases";
import { reconcileAll } from "./reconcile-all";
import { reconcileChanges } from "./reconcile-changes";
import { relayCertificates } from "./relay-certificates";
import { relayEntries, relayRequests } from "./relay-entries";
import { rankVolunteers } from "./rank-volunteers";
import { relayHonours } from "./relay-honours";
import { relayObjections } from "./relay-objections";
import { relayOrders } from "./relay-orders";
import { relayRecurrences } from "./relay-recurrences";
import { relayAlarms } from "./relay-alarms";
import { relayRedemptions } from "./relay-redemptions";
import { relayStockMatters } from "./relay-stock-matters";
import { relayThread } from "./relay-thread";
import { removeOldReports } from "./remove-old-reports";
import { removeOldRows } from "./remove-old-rows";
import { removeOrphanFiles } from "./remove-orphan-files";
import { findSignals } from "./find-signals";
import type { Job } from "./run-jobs";
import { sendMessages } from "./send-messages";
import { sweepReservations } from "./sweep-reservations";

/** In this order one tick carries a deadline all the way: the change, its rows, its messages, its place in the audit chain. */
export const jobs: readonly Job[] = [
  { name: "deadlines", run: meetDeadlines },
  { name: "redemptions", run: expireRedemptions },
  { name: "reservations", run: sweepReservations },
  { name: "classes", run: arrangeClasses },
  { name: "owedPoints", run: payOwedPoints },
  { name: "releasePoints", run: releasePoints },
  { name: "expirePoints", run: expirePoints },
  { name: "warnOfExpiry", run: warnOfExpiry },
  { name: "recurrences", run: makeRecurringOrders },
  { name: "alarms", run: relayAlarms },
  { name: "orderNews", run: relayOrders },
  { name: "redemptionNews", run: relayRedemptions },
  { name: "classNews", run: relayClasses },
  { name: "stockNews", run: relayStockMatters },
  { name: "threadNews", run: relayThread },
  { name: "recurrenceNews", run: relayRecurrences },
  { name: "certificateNews", run: relayCertificates },
  { name: "honours", run: countHonours },
  { name: "honourNews", run: relayHonours },
  { name: "objectionNews", run: relayObjections },
  { name: "entryNews", run: relayEntries },
  { name: "correctionNews", run: relayRequests },
  { name: "reconcileChanges", run: reconcileChanges },
  { name: "caseNews", run: relayCases },
  { name: "messages", run: sendMessages },
  { name: "auditChain", run: chainAudit },
  { name: "reportFiles", run: removeOldReports },
  { name: "orphanFiles", run: removeOrphanFiles },
  { name: "purge-orders", run: atNight(purgeOrders) },
  { name: "forget-people", run: atNight(forgetPeople) },
  { name: "ranks", run: rankVolunteers },
  { name: "unitStars", run: giveUnitStars },
  { name: "searchFields", run: atNight(fillSearchFields) },
  { name: "reconcileAll", run: atNight(reconcileAll) },
  { name: "signals", run: atNight(findSignals) },
  { name: "old-rows", run: atNight(removeOldRows) },
];

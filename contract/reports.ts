import * as v from "valibot";
import { orderStatuses } from "../domain/orders/order-status";
import { registerRanges, savedFiltersMax } from "../domain/reports/saved-filter";
import { bookkeepers, settlementPeriod } from "./mall-keeping";
import { declareCall } from "./call-declaration";
import { count, id, key, optionalText, text, timeMs } from "./fields";

const areaRoles = ["gridWorker", "communityStaff", "admin"] as const;

/** Which orders: sent from `fromMs` until before `untilMs`, in an area and below it; no list of statuses or categories means all. */
const filter = v.strictObject({
  fromMs: timeMs,
  untilMs: timeMs,
  statuses: v.optional(v.pipe(v.array(v.picklist(orderStatuses)), v.maxLength(orderStatuses.length)), []),
  categoryIds: v.optional(v.pipe(v.array(id), v.maxLength(40)), []),
  areaId: id,
});

/** A week and a month move along with time, so their own times are only those of the day of saving. */
const range = v.picklist(registerRanges);
const savedFilter = v.strictObject({ filterId: id, name: v.string(), range, filter });

export const reportsCalls = {
  /** The official list of orders as a file; the address works for a quarter of an hour, the file is gone after a day. */
  "reports.exportRegister": declareCall({
    input: v.strictObject({ filter, isMasked: v.boolean(), reason: optionalText(100), key }),
    output: v.strictObject({ url: v.string(), rows: count, expiresAtMs: timeMs }),
    errors: ["NOT_FOUND", "REASON_NEEDED", "TIME_REVERSED", "REGISTER_TOO_LARGE"],
    who: areaRoles,
    relation: "inScope",
    once: "document",
    perMinute: 10,
    sensitive: true,
  }),
  /** A shop's day or month: every line of its book, by donor and by thing. */
  "reports.exportSettlement": declareCall({
    input: v.strictObject({ shopId: id, period: settlementPeriod, key }),
    output: v.strictObject({ url: v.string(), rows: count, expiresAtMs: timeMs }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "document",
    perMinute: 10,
  }),
  "reports.listSavedFilters": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ filters: v.pipe(v.array(savedFilter), v.maxLength(savedFiltersMax)) }),
    errors: [],
    who: areaRoles,
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Keeps a filter for oneself; the same name again replaces the older one. */
  "reports.saveFilter": declareCall({
    input: v.strictObject({ name: text(20), range, filter, key }),
    output: v.strictObject({ filterId: id }),
    errors: ["NOT_FOUND", "TOO_MANY_FILTERS"],
    who: areaRoles,
    relation: "inScope",
    once: "row",
    perMinute: 20,
  }),
  "reports.deleteFilter": declareCall({
    input: v.strictObject({ filterId: id, key }),
    output: v.strictObject({ filterId: id }),
    errors: ["NOT_FOUND"],
    who: areaRoles,
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
  /** A certificate as a PDF; the address works for a quarter of an hour, the file is gone after a day. */
  "reports.makeCertificate": declareCall({
    input: v.strictObject({ certificateId: id, key }),
    output: v.strictObject({ url: v.string(), expiresAtMs: timeMs }),
    errors: ["NOT_FOUND", "CERTIFICATE_ALTERED", "CERTIFICATE_REVOKED"],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
  }),
};

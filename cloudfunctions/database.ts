/** One index as the platform's console and API know it. A unique index counts a missing field as null. */
export type IndexDeclaration = {
  readonly name: string;
  readonly unique: boolean;
  readonly keys: readonly { readonly field: string; readonly direction: 1 | -1 | "2dsphere" }[];
};

export type CollectionDeclaration = {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration[];
};

const index = (name: string, ...fields: readonly string[]): IndexDeclaration => ({
  name,
  unique: false,
  keys: fields.map(key),
});
const unique = (name: string, ...fields: readonly string[]): IndexDeclaration => ({
  name,
  unique: true,
  keys: fields.map(key),
});
const key = (field: string) =>
  field.startsWith("-")
    ? ({ field: field.slice(1), direction: -1 } as const)
    : field.startsWith("@")
      ? ({ field: field.slice(1), direction: "2dsphere" } as const)
      : ({ field, direction: 1 } as const);

/**
 * Every collection and index there is. The local cloud creates them from here and so does deployment; every collection
 * is closed to direct access by phones. `ancestors` and `parties` are arrays: an index on one finds a whole subtree by one
 * area id, or everything a person is part of. `-` sorts downwards, `@` is a place on the map.
 */
export const collections: readonly CollectionDeclaration[] = [
  { name: "areas", indexes: [index("children", "parentId", "_id")] },
  {
    name: "people",
    indexes: [
      unique("openid", "openid"),
      index("phone", "phoneHash"),
      index("tail", "ancestors", "tailHash"),
      index("initials", "ancestors", "initials"),
      index("name", "ancestors", "name"),
      index("searchable", "searchVersion"),
      index("staff", "roles.areaId"),
      index("applicants", "ancestors", "volunteer.status", "volunteer.appliedAtMs"),
      index("volunteers", "ancestors", "volunteer.status", "_id"),
      index("near", "ancestors", "volunteer.status", "@homePoint"),
      index("forgetting", "isForgetting"),
      index("family", "family.personId"),
      index("actors", "actors.personId"),
      index("newcomers", "ancestors", "createdAtMs"),
    ],
  },
  { name: "categories", indexes: [index("shown", "isShown", "place"), index("place", "place")] },
  { name: "categoryPolicies", indexes: [index("category", "categoryId", "-version")] },
  {
    name: "orders",
    indexes: [
      index("parties", "parties", "-updatedAtMs"),
      index("unfinished", "parties", "isFinished", "-updatedAtMs"),
      index("hall-soon", "communityId", "status", "wanted.untilMs"),
      index("hall-points", "communityId", "status", "-pointsRank"),
      index("hall-near", "communityId", "status", "@roughPoint"),
      index("hall-new", "communityId", "status", "-openedAtMs"),
      index("queue", "ancestors", "status", "dueAtMs"),
      index("register", "ancestors", "createdAtMs"),
      index("category", "category.categoryId", "-createdAtMs"),
      index("urgent", "ancestors", "isUrgent", "status", "dueAtMs"),
      index("due", "status", "clockAtMs"),
      index("judged", "status", "updatedAtMs"),
      index("owedAwards", "owedAwards"),
      index("owedReversals", "owedReversals.personId"),
      index("purge", "isFinished", "purgedAtMs", "updatedAtMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "policies", indexes: [] },
  {
    name: "accounts",
    indexes: [
      index("release", "isFrozen", "releaseAtMs"),
      index("expiry", "isFrozen", "expireAtMs"),
      index("warning", "isFrozen", "warnAtMs"),
    ],
  },
  {
    name: "transfers",
    indexes: [
      index("person", "personIds", "-atMs"),
      index("time", "atMs"),
      index("kind", "kind", "atMs"),
      index("account", "legs.account", "atMs"),
    ],
  },
  { name: "records", indexes: [index("person", "personId", "-atMs")] },
  {
    name: "certificates",
    indexes: [
      unique("serial", "serial"),
      unique("day", "daySlot"),
      index("person", "personId", "-issuedAtMs"),
      index("issued", "ancestors", "-issuedAtMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  {
    name: "honourLists",
    indexes: [
      unique("slot", "slot"),
      index("public", "areaId", "isPublic", "-shownAtMs"),
      index("scope", "ancestors", "-startedAtMs"),
      index("counting", "state", "updatedAtMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  {
    name: "honourObjections",
    indexes: [
      unique("slot", "slot"),
      index("list", "listId", "-atMs"),
      index("person", "byPersonId", "listId", "atMs"),
      index("said", "byPersonId", "-atMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "honours", indexes: [index("person", "personId", "-atMs"), index("list", "listId")] },
  {
    name: "entries",
    indexes: [
      index("queue", "ancestors", "isOpen", "askedAtMs"),
      index("public", "communityId", "state", "-endedAtMs"),
      index("person", "personId", "-askedAtMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "entryBudgets", indexes: [] },
  {
    name: "correctionRequests",
    indexes: [
      index("queue", "ancestors", "state", "askedAtMs"),
      index("person", "personId", "-askedAtMs"),
      index("open", "personId", "isOpen"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "shops", indexes: [index("area", "areaId")] },
  {
    name: "offerings",
    indexes: [
      index("aisle", "areaId", "isOnOffer", "kind", "pricePoints", "_id"),
      index("shop", "shopId", "_id"),
      index("on-the-way", "openReservations"),
      index("class", "classLookAtMs"),
      index("waiters", "waiterIds"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "bookings", indexes: [] },
  { name: "householdCounts", indexes: [] },
  {
    name: "redemptions",
    indexes: [
      unique("code", "waitingCode"),
      index("person", "personId", "-createdAtMs"),
      index("mine", "personId", "status", "-createdAtMs"),
      index("shop", "shopId", "status", "-createdAtMs"),
      index("closed", "shopId", "status", "-closedAtMs"),
      index("due", "status", "expiresAtMs"),
      index("changed", "updatedAtMs"),
      index("offering", "offeringId", "status"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  {
    name: "stockEntries",
    indexes: [index("offering", "offeringId", "-atMs"), index("shop", "shopId", "atMs")],
  },
  { name: "settlements", indexes: [] },
  {
    name: "stockMatters",
    indexes: [
      index("shop", "shopId", "state", "-atMs"),
      index("approve", "ancestors", "state", "-atMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  {
    name: "invitations",
    indexes: [unique("code", "waitingCode"), index("settled", "settledBy.keyedId")],
  },
  { name: "codeTries", indexes: [] },
  { name: "callTasks", indexes: [index("waiting", "ancestors", "state", "atMs"), index("person", "personId")] },
  {
    name: "orderMessages",
    indexes: [
      index("order", "orderId", "-atMs"),
      index("told", "orderId", "-toldAtMs"),
      index("staff", "orderId", "side"),
      index("person", "personId", "-atMs"),
      index("unrelayed", "hasUnrelayed", "atMs"),
    ],
  },
  {
    name: "alarms",
    indexes: [
      index("open", "ancestors", "isOpen", "-atMs"),
      index("mine", "orderId", "byPersonId", "isOpen"),
      index("person", "byPersonId", "-atMs"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  {
    name: "teams",
    indexes: [
      index("shown", "ancestors", "isActive", "-createdAtMs"),
      index("walk", "ancestors", "isActive", "_id"),
      index("members", "memberIds"),
    ],
  },
  {
    name: "organisations",
    indexes: [
      index("shown", "ancestors", "isActive", "-createdAtMs"),
      index("walk", "ancestors", "isActive", "_id"),
      index("members", "memberIds"),
    ],
  },
  {
    name: "standings",
    indexes: [
      index("week-minutes", "ancestors", "week.key", "-week.minutes"),
      index("week-services", "ancestors", "week.key", "-week.services"),
      index("month-minutes", "ancestors", "month.key", "-month.minutes"),
      index("month-services", "ancestors", "month.key", "-month.services"),
      index("all-minutes", "ancestors", "-all.minutes"),
      index("all-services", "ancestors", "-all.services"),
    ],
  },
  { name: "rankBoards", indexes: [index("stale", "isStale", "builtAtMs")] },
  { name: "rankHead", indexes: [] },
  {
    name: "unitStars",
    indexes: [index("area", "ancestors", "quarter", "-rank"), index("unit", "unitId", "-quarter")],
  },
  { name: "dispatches", indexes: [index("person", "byPersonId", "-atMs"), index("age", "atMs")] },
  { name: "files", indexes: [index("order", "orderId", "createdAtMs")] },
  { name: "idempotency", indexes: [index("age", "atMs")] },
  { name: "inbox", indexes: [index("person", "personId", "-atMs"), index("age", "atMs")] },
  {
    name: "messages",
    indexes: [index("sendable", "state", "sendFromMs"), index("person", "personId"), index("age", "atMs")],
  },
  {
    name: "recurrences",
    indexes: [
      index("parties", "parties", "state", "-createdAtMs"),
      index("due", "state", "nextAtMs"),
      index("ended", "state", "updatedAtMs"),
      index("requester", "requesterId", "-createdAtMs"),
      index("pair", "requesterId", "beneficiaryId", "state"),
      index("beneficiary", "beneficiaryId", "state"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "readings", indexes: [index("owner", "ownerId", "-atMs")] },
  {
    name: "audit",
    indexes: [index("unchained", "sequence", "atMs"), index("who", "who", "-atMs"), index("target", "target", "-atMs")],
  },
  { name: "auditHead", indexes: [] },
  {
    name: "signals",
    indexes: [
      index("queue", "ancestors", "isOpen", "-atMs"),
      index("matter", "matter", "-atMs"),
      index("people", "personIds"),
      index("age", "atMs"),
    ],
  },
  {
    name: "cases",
    indexes: [
      index("queue", "ancestors", "isOpen", "-atMs"),
      index("subject", "subject", "subjectId", "isOpen"),
      index("people", "personIds", "isOpen"),
      index("unrelayed", "hasUnrelayed", "updatedAtMs"),
    ],
  },
  { name: "checkpoints", indexes: [] },
  { name: "clockMarks", indexes: [] },
  { name: "reportFiles", indexes: [index("age", "removeAtMs")] },
  { name: "savedFilters", indexes: [] },
];

import type { OrderStatus } from "../orders/order-status";
import type { Role } from "../people/role";

/** What a volunteer says is wrong: one posting, one finished order, or a service that is missing altogether. */
export const requestSubjects = ["transfer", "order", "missing"] as const;
export type RequestSubject = (typeof requestSubjects)[number];

/**
 * `waiting` for staff; `proposed` while a second person looks at what staff asked for; `corrected` and `refused` are final.
 * An entry that is refused or withdrawn sends its request back to `waiting`, so that nobody's word is lost with it.
 */
export const requestStates = ["waiting", "proposed", "corrected", "refused"] as const;
export type RequestState = (typeof requestStates)[number];

export const requestEvents = ["asked", "proposed", "sentBack", "corrected", "refused"] as const;
export type RequestEvent = (typeof requestEvents)[number];

export type RequestStep = {
  readonly version: number;
  readonly event: RequestEvent;
  readonly byPersonId: string;
  readonly role: Role;
  readonly byWhom: string;
  readonly keyedId: string;
  readonly words: string;
  readonly atMs: number;
};

/** 这笔不对: what the volunteer says, and what became of it. */
export type CorrectionRequest = {
  readonly requestId: string;
  readonly personId: string;
  readonly areaId: string;
  readonly subject: RequestSubject;
  /** The transfer's or the order's id; null for a missing service. */
  readonly subjectId: string | null;
  /** What it was called and when it was, as the volunteer saw it. */
  readonly title: string;
  readonly subjectAtMs: number | null;
  readonly words: string;
  /** The entry that answers it; null while nobody has asked for one. */
  readonly entryId: string | null;
  readonly state: RequestState;
  readonly version: number;
  readonly journal: readonly RequestStep[];
};

/** So many may wait at once: more would be a conversation, and that is what the phone is for. */
export const openRequestsMax = 5;

const steps: Readonly<Record<RequestState, Readonly<Partial<Record<RequestEvent, RequestState>>>>> = {
  waiting: { proposed: "proposed", refused: "refused" },
  proposed: { sentBack: "waiting", corrected: "corrected" },
  corrected: {},
  refused: {},
};

/** Where an event leads; null when it cannot happen now. */
export const requestAfter = (state: RequestState, event: RequestEvent): RequestState | null =>
  steps[state][event] ?? null;

export const isOpenRequest = (state: RequestState): boolean => state === "waiting" || state === "proposed";

const judged: ReadonlySet<OrderStatus> = new Set(["evaluated", "overturned"]);

/** Only what the community has judged can have been judged wrongly; before that its award is simply not due. */
export const isJudged = (status: OrderStatus): boolean => judged.has(status);

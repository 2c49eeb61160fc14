import type { AnyErrorCode } from "../../contract/index";
import type { OrderStatus } from "../../domain/orders/order-status";
import type { CastName } from "./cast";
import type { RedemptionState } from "./mall-scenes";

export type Expected = "ok" | AnyErrorCode | readonly AnyErrorCode[];
export type ByState<State extends string> =
  Expected | (Partial<Record<State, Expected>> & { readonly otherwise: Expected });
export type Callers<State extends string> = Partial<Record<CastName, ByState<State>>> & {
  readonly others: ByState<State>;
};

export type Row =
  | { readonly about: "order"; readonly callers: Callers<OrderStatus> }
  | { readonly about: "redemption"; readonly callers: Callers<RedemptionState> }
  | { readonly about: "nothing"; readonly callers: Callers<"always"> };

/** Without identity, and without registration, nothing but the doors to registration is open. */
export const outside = { nobody: "NOT_SIGNED_IN", unregistered: "NOT_REGISTERED" } as const;

export const forResidents = { about: "nothing", callers: { ...outside, others: "ok" } } as const satisfies Row;

export const forAreaStaff = {
  about: "nothing",
  callers: {
    ...outside,
    gridWorker: "ok",
    farGridWorker: "ok",
    staff: "ok",
    farStaff: "ok",
    admin: "ok",
    others: "NOT_ALLOWED",
  },
} as const satisfies Row;

export const forCommunityStaff = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "ok", admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

export const forAdmin = {
  about: "nothing",
  callers: { ...outside, admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

/** About somebody of the near grid. */
export const inScopeOnly = {
  about: "nothing",
  callers: {
    ...outside,
    gridWorker: "ok",
    farGridWorker: "NOT_FOUND",
    staff: "ok",
    farStaff: "NOT_FOUND",
    admin: "ok",
    others: "NOT_ALLOWED",
  },
} as const satisfies Row;

/** Staff may ask for it, and there is none such: one's own are found in the story of repeats. */
export const foundByNobody = {
  about: "nothing",
  callers: {
    ...outside,
    gridWorker: "NOT_FOUND",
    farGridWorker: "NOT_FOUND",
    staff: "NOT_FOUND",
    farStaff: "NOT_FOUND",
    admin: "NOT_FOUND",
    others: "NOT_ALLOWED",
  },
} as const satisfies Row;

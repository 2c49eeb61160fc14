import type { Output } from "../../../contract";

/** One order as the person looking may see it. */
export type OrderView = Output<"orders.show">;

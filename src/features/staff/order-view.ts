import type { Output } from "../../../contract";

/** An order as staff read it. */
export type OrderView = Output<"orders.show">;

import type { Input, Output } from "../../../contract";

/** An order in the hall, as somebody who has not taken it may see it. */
export type OpenOrder = Output<"orders.listHall">["orders"][number];
export type HallSort = Input<"orders.listHall">["sort"];

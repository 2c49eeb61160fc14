import type { OrderStatus } from "../../../domain/orders/order-status";

const over: readonly OrderStatus[] = ["confirmed", "evaluated", "answered", "returned", "cancelled", "expired"];

/** Nobody will come to the door for it any more, so asking again makes sense. */
export const canRepeat = (status: OrderStatus): boolean => over.includes(status);

import type { Message } from "./message";

/** What a member of staff is told of an order that sounds like danger to life. Who and where stands on the order alone. */
export const dangerMessage = (
  personId: string,
  order: { readonly category: { readonly name: string }; readonly dangerWord?: string | null },
): Message => ({
  personId,
  title: "紧急：请马上看",
  sentence: `${order.category.name}里提到“${(order.dangerWord ?? "危险").slice(0, 12)}”。请马上打电话问清楚。`,
  about: order.category.name,
  template: "orderProgress",
});

/** What somebody, or the clock, can do to an order. */
export const orderCommandNames = [
  "approve",
  "return",
  "publishByRule",
  "cancel",
  "grab",
  "expire",
  "giveBack",
  "arrive",
  "leave",
  "confirm",
  "confirmByRule",
  "evaluate",
] as const;
export type OrderCommandName = (typeof orderCommandNames)[number];

import { lifecyclePage, printedPage } from "./print-order-lifecycle";

it("The printed life of an order is the one the code lives by", async () => {
  expect(printedPage()).toBe(await lifecyclePage());
});

import { readFileSync } from "node:fs";
import { lifecyclePage, lifecyclePagePath } from "./order-lifecycle-page";

it("The printed life of an order is the one the code lives by", () => {
  expect(readFileSync(lifecyclePagePath, "utf8")).toBe(lifecyclePage());
});

import { writeFileSync } from "node:fs";
import { lifecyclePage, lifecyclePagePath } from "./order-lifecycle-page";

void lifecyclePage().then((text) => {
  writeFileSync(lifecyclePagePath, text);
});

import { writeFileSync } from "node:fs";
import { lifecyclePage, lifecyclePagePath } from "./order-lifecycle-page";

writeFileSync(lifecyclePagePath, lifecyclePage());

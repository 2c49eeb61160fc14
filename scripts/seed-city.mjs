import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { runTypeScript } from "./run-node.mjs";

await ensureDependencies();
if (!(await ensureBuilds(["functions"]))) process.exit(1);
// Several cities lie in memory as a whole before they are written.
process.env["NODE_OPTIONS"] = `${process.env["NODE_OPTIONS"] ?? ""} --max-old-space-size=14000`.trim();
const { code } = await runTypeScript("scripts/seed-city.ts", process.argv.slice(2), { show: true });
process.exitCode = code;

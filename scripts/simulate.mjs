import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { runTypeScript } from "./run-node.mjs";

await ensureDependencies();
if (!(await ensureBuilds(["functions"]))) process.exit(1);
const { code } = await runTypeScript("tests/simulation/run.ts", process.argv.slice(2), { show: true });
process.exitCode = code;

import { spawn } from "node:child_process";
import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { inProject, projectRoot } from "./project-root.mjs";

await ensureDependencies();
if (!(await ensureBuilds(["functions", "console", "h5"]))) process.exit(1);

const program = inProject("scripts/start-local-cloud.ts");
const cloud = spawn(process.execPath, ["--import", "tsx", program, ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: "inherit",
});
// The cloud closes its data first; this process only waits for it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => cloud.kill(signal));
cloud.on("exit", (code) => {
  process.exitCode = code ?? 1;
});

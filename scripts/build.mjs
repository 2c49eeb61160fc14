import { buildTargets } from "./build/build-targets.mjs";
import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { red, say } from "./say.mjs";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in buildTargets));
if (unknown.length > 0) {
  say(red(`没有叫 ${unknown.join("、")} 的构建。`), `Known builds: ${Object.keys(buildTargets).join(", ")}.`);
  process.exit(1);
}
await ensureDependencies();
if (!(await ensureBuilds(asked.length > 0 ? asked : Object.keys(buildTargets)))) process.exit(1);
say("全部构建都是最新的。", "Everything asked for is built.");

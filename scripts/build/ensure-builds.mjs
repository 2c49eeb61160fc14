import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { inProject } from "../project-root.mjs";
import { red, say } from "../say.mjs";
import { showProgress } from "../show-progress.mjs";
import { withLock } from "../with-lock.mjs";
import { buildTargets } from "./build-targets.mjs";
import { sourceHash } from "./source-hash.mjs";

const stampOf = (name) => inProject(".cache", "builds", name);

/** Whether the last build of this target was made from exactly the sources of now. */
export function isBuilt(name) {
  const { sources, proof } = buildTargets[name];
  if (!existsSync(inProject(proof)) || !existsSync(stampOf(name))) return false;
  return readFileSync(stampOf(name), "utf8") === sourceHash(sources);
}

async function build(name) {
  const { sources, make } = buildTargets[name];
  // Taken before the build: a file saved meanwhile makes the next command build again.
  const hash = sourceHash(sources);
  const progress = showProgress(`构建 ${name}`);
  rmSync(stampOf(name), { force: true });
  try {
    await make(progress.step);
  } catch (error) {
    progress.end();
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    say(red(`构建 ${name} 没有成功，原因在上面。`), `Building ${name} failed, see above.`);
    return false;
  }
  mkdirSync(inProject(".cache", "builds"), { recursive: true });
  writeFileSync(stampOf(name), hash);
  say(`构建 ${name} 完成（${progress.end()} 秒）。`, `Built ${name}.`);
  return true;
}

/** Builds what is missing or older than its sources, one after the other; answers whether all of them stand. */
export async function ensureBuilds(names) {
  let allStand = true;
  for (const name of names) {
    if (isBuilt(name)) continue;
    const onWait = () => say(`另一个命令正在构建 ${name}，请稍候。`, `Another command builds ${name}; waiting.`);
    const stands = await withLock(`build-${name}`, async () => isBuilt(name) || (await build(name)), { onWait });
    allStand &&= stands;
  }
  return allStand;
}

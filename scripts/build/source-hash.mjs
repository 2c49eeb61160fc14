import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inProject, projectRoot } from "../project-root.mjs";

const changesNothing = (name) => name.startsWith(".") || /\.test\.tsx?$|\.md$/.test(name);

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !changesNothing(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

/** One hash of names and contents of everything under the given paths of the project; tests do not count. */
export function sourceHash(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(inProject(path))).sort()) {
    hash.update(relative(projectRoot, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

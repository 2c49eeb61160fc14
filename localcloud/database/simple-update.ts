import { isPlainObject } from "./wire";
import type { Document } from "./stored-document";

/**
 * `$set`, `$inc` and `$unset` on fields and dot paths through plain objects, by far the most common updates.
 * Gives undefined for everything else (arrays, positions, other operators, conflicts), which mingo then decides.
 */
export function simpleUpdate(before: Document, modifier: Document): Document | undefined {
  const after = { ...before };
  const own = new Set<unknown>([after]);
  const paths = new Set<string>();
  for (const [operator, fields] of Object.entries(modifier)) {
    if (operator !== "$set" && operator !== "$inc" && operator !== "$unset") return undefined;
    for (const [path, operand] of Object.entries(fields as Document)) {
      const parent = ownParent(after, path, own);
      if (!parent || paths.has(path)) return undefined;
      paths.add(path);
      const name = path.slice(path.lastIndexOf(".") + 1);
      const current = parent[name];
      if (operator === "$set") parent[name] = operand;
      else if (operator === "$unset") Reflect.deleteProperty(parent, name);
      else if (current === undefined || typeof current === "number")
        parent[name] = (current ?? 0) + (operand as number);
      else return undefined;
    }
  }
  return overlap(paths) ? undefined : after;
}

/** The object that holds the last step of a path, copied on the way so that the old version stays whole. */
function ownParent(root: Document, path: string, own: Set<unknown>): Document | undefined {
  if (!path.includes(".")) return path === "" || path.startsWith("$") ? undefined : root;
  const steps = path.split(".");
  let parent = root;
  for (const step of steps.slice(0, -1)) {
    const child = parent[step];
    // Making missing objects is left to mingo: an unset must not make them.
    if (!isPlainObject(child) || !Object.hasOwn(parent, step)) return undefined;
    if (own.has(child)) {
      parent = child;
      continue;
    }
    const copy = { ...child };
    own.add(copy);
    parent[step] = copy;
    parent = copy;
  }
  return steps.some((step) => step === "" || step.startsWith("$")) ? undefined : parent;
}

/** Two operators on a field and on its inside conflict; mingo says so. */
function overlap(paths: ReadonlySet<string>): boolean {
  for (const path of paths) {
    for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) {
      if (paths.has(path.slice(0, dot))) return true;
    }
  }
  return false;
}

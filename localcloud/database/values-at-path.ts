import { isPlainObject } from "./wire";

/** What an index sees under a dot path: one value, or one for each element where the path meets an array. Missing is null. */
export function valuesAtPath(document: unknown, path: string): { values: unknown[]; metArray: boolean } {
  const found = { values: [] as unknown[], metArray: false };
  collect(document, path.split("."), 0, found);
  if (found.values.length === 0) found.values.push(null);
  return found;
}

function collect(
  value: unknown,
  steps: readonly string[],
  at: number,
  found: { values: unknown[]; metArray: boolean },
): void {
  if (Array.isArray(value)) {
    found.metArray = true;
    const step = steps[at];
    if (step !== undefined && /^\d+$/.test(step)) {
      collect(value[Number(step)], steps, at + 1, found);
      return;
    }
    for (const item of value) {
      if (at < steps.length && !isPlainObject(item)) continue;
      if (at === steps.length) found.values.push(item ?? null);
      else collect(item, steps, at, found);
    }
    return;
  }
  const step = steps[at];
  if (step === undefined) found.values.push(value ?? null);
  else
    collect(
      isPlainObject(value) && Object.hasOwn(value, step) ? value[step] : undefined,
      steps,
      isPlainObject(value) ? at + 1 : steps.length,
      found,
    );
}

import { builtPrograms, type Programs } from "../world/function-program";
import type { Defect } from "./defect";

/** The functions with one mistake in them. Throws when there is nothing to break any more: the defect is to be written anew. */
export const brokenPrograms = ({ name, find, functionName, replace }: Defect): Programs =>
  builtPrograms((built, source) => {
    if (built !== functionName) return source;
    const broken = source.replace(find, replace as string);
    if (broken === source) throw new Error(`the defect "${name}" found nothing to break: ${String(find)}`);
    return broken;
  });

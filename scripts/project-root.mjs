import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..");

/** A path inside the project, whatever folder the command was started in. */
export const inProject = (...parts) => join(projectRoot, ...parts);

import { runCommand } from "./run-command.mjs";
import { inProject } from "./project-root.mjs";

/** Runs a file of the project (or of an installed package) with this very Node, so that no shell or PATH is asked. */
export function runNode(file, args = [], options = {}) {
  return runCommand(process.execPath, [inProject(file), ...args], options);
}

/** The same for a TypeScript file, through tsx. */
export function runTypeScript(file, args = [], options = {}) {
  return runCommand(process.execPath, ["--import", "tsx", inProject(file), ...args], options);
}

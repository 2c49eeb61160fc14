import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

/**
 * Runs a program and answers its exit code and what it said. `onLine` hears every line as it comes;
 * `show` lets the program write to the terminal itself, and then nothing is collected.
 */
export function runCommand(program, args, { env, onLine, show = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
      shell,
    });
    let output = "";
    const hear = (chunk) => {
      output += chunk;
      for (const line of String(chunk).split(/\r?\n|\r/)) if (line.trim()) onLine?.(line.trim());
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, output, signal }));
  });
}

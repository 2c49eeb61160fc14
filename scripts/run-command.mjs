import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

// A pipe cuts where it likes; a line is whole only when its end has come.
function hearLines(onLine) {
  let unfinished = "";
  const tell = (line) => line.trim() && onLine(line.trim());
  return {
    chunk: (chunk) => {
      const lines = (unfinished + chunk).split(/\r\n|\n|\r/);
      unfinished = lines.pop();
      lines.forEach(tell);
    },
    end: () => tell(unfinished),
  };
}

/**
 * Runs a program and answers its exit code and what it said. `onLine` hears every line as it comes;
 * `show` lets the program write to the terminal itself, and then nothing is collected; `errorsShown` does so for its
 * standard error only.
 */
export function runCommand(program, args, { env, onLine, show = false, errorsShown = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", errorsShown ? "inherit" : "pipe"],
      shell,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      const hear = hearLines((line) => onLine?.(line));
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        hear.chunk(chunk);
      });
      stream.on("end", hear.end);
    }
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, output, signal }));
  });
}

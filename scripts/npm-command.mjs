import { runCommand } from "./run-command.mjs";

/** Runs npm: the one that started this command if there is one, else the one on the PATH. */
export function runNpm(args, options = {}) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith("npm-cli.js")) return runCommand(process.execPath, [npmScript, ...args], options);
  const isWindows = process.platform === "win32";
  return runCommand(isWindows ? "npm.cmd" : "npm", args, { ...options, shell: isWindows });
}

/** "11.19.1", or undefined where npm does not answer. */
export async function npmVersion() {
  const { code, output } = await runNpm(["--version"]);
  return code === 0 ? /\d+\.\d+\.\d+/.exec(output)?.[0] : undefined;
}

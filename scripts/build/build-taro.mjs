import { existsSync, renameSync, rmSync } from "node:fs";
import { inProject } from "../project-root.mjs";
import { runNode } from "../run-node.mjs";

const spinner = /即将开始启动编译|Webpack █/;

/** What a person needs of Taro's log: without colours, cursor movements and the bars of its progress. */
function withoutProgress(log) {
  const lines = log.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").split(/\r?\n/);
  return lines.filter((line) => line.trim() && !spinner.test(line)).join("\n");
}

const failedAllTheSame = /(✖|Error:|Module not found|SassError|编译失败)/;

/**
 * Builds the mini-program for one platform ("h5" or "weapp") with Taro, aside, and swaps it in when it is whole: whoever
 * has the old one open goes on with it. Throws with Taro's whole log when it failed.
 */
export async function buildTaro(platform, proof, onLine) {
  const fresh = `dist/${platform}.new`;
  rmSync(inProject(fresh), { recursive: true, force: true });
  const { code, output } = await runTaro(platform, fresh, onLine);
  // Taro may end with 0 after an error; the proof is the file it writes last.
  if (code !== 0 || !existsSync(inProject(fresh, proof)) || failedAllTheSame.test(output))
    throw new Error(withoutProgress(output));
  const old = inProject(`dist/${platform}.old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(inProject(`dist/${platform}`))) renameSync(inProject(`dist/${platform}`), old);
  renameSync(inProject(fresh), inProject(`dist/${platform}`));
  rmSync(old, { recursive: true, force: true });
}

function runTaro(platform, outputRoot, onLine) {
  return runNode("node_modules/@tarojs/cli/bin/taro", ["build", "--type", platform], {
    env: { LINLIBANG_OUTPUT_ROOT: outputRoot, NODE_ENV: "production", TARO_ENV: platform, FORCE_COLOR: "0", CI: "1" },
    onLine: (line) => !line.includes("即将开始") && onLine(line),
  });
}

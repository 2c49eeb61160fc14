import { existsSync, readdirSync } from "node:fs";
import { ensureBuilds } from "./build/ensure-builds.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { inProject } from "./project-root.mjs";
import { runTypeScript } from "./run-node.mjs";
import { bold, green, red, say } from "./say.mjs";

const ending = ".bench.ts";

function benchNames() {
  if (!existsSync(inProject("bench"))) return [];
  const files = readdirSync(inProject("bench")).filter((name) => name.endsWith(ending));
  return files.map((name) => name.slice(0, -ending.length)).sort();
}

/** A line of a bench is a figure, or it is an error: a figure that cannot be read would count for nothing. */
function readFigure(line) {
  try {
    const figure = JSON.parse(line);
    const whole = ["name", "value", "unit", "target", "holds"].every((field) => field in figure);
    return whole && typeof figure.holds === "boolean" ? figure : undefined;
  } catch {
    return undefined;
  }
}

async function runBench(name, rest) {
  process.stderr.write(`\n${bold(name)}\n`);
  const { code, figures, unreadable } = await collect(name, rest);
  for (const { name: what, value, unit, target, holds } of figures) {
    process.stderr.write(`${holds ? green("✓") : red("✗")} ${what}: ${value} ${unit} (${target})\n`);
  }
  for (const line of unreadable) process.stderr.write(`${red("✗")} not a figure: ${line}\n`);
  if (code !== 0) process.stderr.write(`${red("✗")} ${name} ended with ${code}\n`);
  if (figures.length === 0) process.stderr.write(`${red("✗")} ${name} printed no figure\n`);
  return code === 0 && figures.length > 0 && unreadable.length === 0 && figures.every((figure) => figure.holds);
}

async function collect(name, rest) {
  const figures = [];
  const unreadable = [];
  const { code } = await runTypeScript(`bench/${name}${ending}`, rest, {
    errorsShown: true,
    onLine: (line) => {
      const figure = readFigure(line);
      if (figure) process.stdout.write(`${line}\n`);
      (figure ? figures : unreadable).push(figure ?? line);
    },
  });
  return { code, figures, unreadable };
}

const known = benchNames();
const [asked, ...rest] = process.argv.slice(2);
const names = asked ? [asked] : known;
if (names.length === 0 || !names.every((name) => known.includes(name))) {
  say(red(asked ? `没有叫 ${asked} 的测量。` : "还没有测量。"), `Known benches: ${known.join(", ") || "none"}.`);
  process.exit(1);
}
await ensureDependencies();
if (!(await ensureBuilds(names.includes("weapp") ? ["functions", "weapp"] : ["functions"]))) process.exit(1);
let allHold = true;
for (const name of names) allHold = (await runBench(name, rest)) && allHold;
if (!allHold) say(red("\n有指标没有达到。"), "A figure does not hold.");
process.exitCode = allHold ? 0 : 1;

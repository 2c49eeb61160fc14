import { commands } from "./suites/commands";
import { crashes } from "./suites/crashes";
import { crowds } from "./suites/crowds";
import { interleavings } from "./suites/interleavings";
import { describeReport, sortAnswers, type SuiteReport } from "./suites/suite-report";
import { builtPrograms } from "./world/function-program";

/** One figure beside its target, as the benches print them. */
type Figure = { name: string; value: number; unit: string; target: string; holds: boolean };

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};

const isLong = process.argv.includes("--long");
const seed = Number(argument("seed") ?? 1);
const chosen = argument("suite");
const commandsWanted = Number(argument("commands") ?? (isLong ? 1_000_000 : 20_000));
const programs = builtPrograms();
/** Only these scenes or moves, to look at something closely. */
const only = argument("only")?.split(",");

const suites: Readonly<Record<string, () => Promise<SuiteReport>>> = {
  commands: () => commands({ programs, seed, commands: commandsWanted }),
  interleavings: () =>
    interleavings({
      programs,
      seed,
      schedulesMax: isLong ? 250_000 : 5_000,
      // Two calls of people are gone through completely; of a whole tick against a call the ordinary run takes the first ones.
      clockMax: isLong ? 50_000 : 100,
      lateConflictsMax: isLong ? 50_000 : 50,
      only,
    }),
  crashes: () => crashes({ programs, seed, isTwice: isLong, only }),
  crowds: () => crowds({ programs, seed, callers: 3, schedulesEach: isLong ? 40_000 : 600 }),
  biggerCrowds: () => crowds({ programs, seed, callers: 5, schedulesEach: isLong ? 170_000 : 250 }),
};

/** What each suite counts as its size, and how much of it there must be. */
const sizes: Readonly<Record<string, { readonly count: string; readonly least: number }>> = {
  commands: { count: "commands", least: commandsWanted },
  interleavings: { count: "schedules", least: 5_000 },
  crashes: { count: "crashes", least: 800 },
  crowds: { count: "schedules", least: isLong ? 200_000 : 4_000 },
  biggerCrowds: { count: "schedules", least: isLong ? 510_000 : 900 },
};

const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  name,
  value,
  unit,
  target: `>= ${least}`,
  holds: value >= least,
});

async function figuresOf(name: string, suite: () => Promise<SuiteReport>): Promise<readonly Figure[]> {
  const startedMs = performance.now();
  const report = await suite();
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  process.stderr.write(`${describeReport(report)}\n  ${seconds} s\n`);
  const { succeeded, refused, conflicted } = sortAnswers(report.answers);
  const { count, least } = sizes[name] ?? { count: "", least: 0 };
  const answered = succeeded + refused + conflicted;
  return [
    {
      name: `${report.name}: violations`,
      value: report.faults.length,
      unit: "violations",
      target: "= 0",
      holds: report.faults.length === 0,
    },
    atLeast(`${report.name}: ${count}`, report.counts[count] ?? 0, count, least),
    atLeast(`${report.name}: succeeded`, succeeded, "answers", Math.ceil(answered / 10)),
    { name: `${report.name}: refused`, value: refused, unit: "answers", target: "told", holds: true },
    { name: `${report.name}: conflicted`, value: conflicted, unit: "answers", target: "told", holds: true },
    { name: `${report.name}: time`, value: seconds, unit: "s", target: "told", holds: true },
  ];
}

async function main(): Promise<void> {
  process.stderr.write(`seed ${seed}\n`);
  let allHold = true;
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen !== undefined && chosen !== name) continue;
    for (const figure of await figuresOf(name, suite)) {
      process.stdout.write(`${JSON.stringify(figure)}\n`);
      allHold &&= figure.holds;
    }
  }
  process.exitCode = allHold ? 0 : 1;
}

void main();

import { runSuite } from "./run-suite";
import { fiveCallers, threeCallers } from "./schedules/crowd-scenarios";
import { allow, unlimited } from "./suites/allowance";
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
/** No longer than this; then the figures tell how far it came instead of how far it should. */
const minutes = argument("minutes") === undefined ? null : Number(argument("minutes"));
const allowance = minutes === null ? unlimited : allow(minutes * 60_000);
/** How many schedules of each pair or crowd. */
const schedules = (usual: number, long: number): number => Number(argument("schedules") ?? (isLong ? long : usual));
const commandsWanted = Number(argument("commands") ?? (isLong ? 1_000_000 : 20_000));
/** Only these scenes or moves, to look at something closely. */
const only = argument("only")?.split(",");

const suites: Readonly<Record<string, () => Promise<SuiteReport>>> = {
  commands: () => commands({ programs: builtPrograms(), seed, allowance, commands: commandsWanted }),
  interleavings: () =>
    interleavings({
      programs: builtPrograms(),
      ...{ seed, allowance, only },
      schedulesMax: schedules(5_000, 250_000),
      // Two calls of people are gone through completely; of a whole tick against a call the ordinary run takes the first ones.
      clockMax: isLong ? 50_000 : 30,
      lateConflictsMax: isLong ? 50_000 : 50,
    }),
  crashes: () => crashes({ programs: builtPrograms(), seed, allowance, only, isTwice: isLong }),
  crowds: () =>
    crowds({ programs: builtPrograms(), seed, allowance, callers: 3, schedulesEach: schedules(4_000, 40_000) }),
  biggerCrowds: () =>
    crowds({ programs: builtPrograms(), seed, allowance, callers: 5, schedulesEach: schedules(4_000, 170_000) }),
};

/** What each suite counts as its size, how much of it there must be, and its share of a limited time. */
const sizes: Readonly<Record<string, { readonly count: string; readonly least: number; readonly share: number }>> = {
  commands: { count: "commands", least: commandsWanted, share: 0.35 },
  interleavings: { count: "schedules", least: 5_000, share: 0.2 },
  crashes: { count: "crashes", least: 800, share: 0.15 },
  crowds: { count: "schedules", least: schedules(4_000, 40_000) * threeCallers.length, share: 0.15 },
  biggerCrowds: { count: "schedules", least: schedules(4_000, 170_000) * fiveCallers.length, share: 0.15 },
};

const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  name,
  value,
  unit,
  target: value < least && allowance.isUp() ? `told: the time was up before ${least}` : `>= ${least}`,
  holds: value >= least || allowance.isUp(),
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

async function runOne(name: string, suite: () => Promise<SuiteReport>): Promise<void> {
  process.stderr.write(`seed ${seed}\n`);
  const figures = await figuresOf(name, suite);
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
}

const atOnce = 2;

/** Each suite in a process of its own, two at a time; of a limited time each has its share. */
async function runAll(): Promise<void> {
  const given = process.argv.slice(2).filter((_, at, all) => all[at] !== "--minutes" && all[at - 1] !== "--minutes");
  const left = Object.entries(sizes);
  const codes: (number | null)[] = [];
  const work = async (): Promise<void> => {
    for (;;) {
      const next = left.shift();
      if (next === undefined) return;
      const [name, { share }] = next;
      const limit = minutes === null ? [] : ["--minutes", String(minutes * atOnce * share)];
      const { code, figures, report } = await runSuite("--suite", name, ...given, ...limit);
      process.stderr.write(report);
      for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
      codes.push(code);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

const suite = chosen === undefined ? undefined : suites[chosen];
if (chosen === undefined) void runAll();
else if (suite === undefined) throw new Error(`there is no suite ${chosen}: ${Object.keys(suites).join(", ")}`);
else void runOne(chosen, suite);

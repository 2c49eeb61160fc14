import { execFile } from "node:child_process";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { atMost, endBench, exactly, printFigure } from "./figure";
import type { CallCost, SizeCost } from "./measure-scale";

/** The demo, the city of the published figures, and ten of them. */
const usualTimes = "10";
/** A page is a page: what differs is how many rows there are to fill it. */
const alikeRatio = 1.25;
/** Of the documents opened, so many may be given away for each that is kept. */
const examinedPerReturned = 2;

const run = promisify(execFile);

/** A program of its own for each size: ten cities lie in memory as a whole, and nothing of one size is left for the next. */
async function measured(times: number): Promise<SizeCost> {
  const memory = times > 2 ? ["--max-old-space-size=14000"] : [];
  const program = path.resolve(__dirname, "measure-scale.ts");
  const { stdout } = await run(process.execPath, [...memory, "--import", "tsx", program, String(times)], {
    maxBuffer: 64_000_000,
  });
  const line = stdout.split("\n").find((text) => text.startsWith('{"times"'));
  if (line === undefined) throw new Error(`nothing was measured: ${stdout}`);
  return JSON.parse(line) as SizeCost;
}

const said = ({ bytes, examined, returned, trips }: CallCost): string =>
  `${trips} trips, ${examined}/${returned} documents, ${(bytes / 1000).toFixed(1)} kB`;

const nameOf = (times: number): string => (times === 0 ? "demo" : times === 1 ? "city" : `${times} cities`);

function tell(sizes: readonly SizeCost[]): void {
  for (const { documents, seedSeconds, times } of sizes) {
    console.error(`${nameOf(times)}: ${documents} documents, made in ${seedSeconds.toFixed(0)} s`);
  }
  for (const name of namesOf(sizes)) {
    console.error(`${name}: ${sizes.map((size) => `${nameOf(size.times)} ${saidOf(costIn(size, name))}`).join("; ")}`);
  }
}

const saidOf = (cost: CallCost | undefined): string => (cost === undefined ? "-" : said(cost));

const namesOf = (sizes: readonly SizeCost[]): readonly string[] => [
  ...new Set(sizes.flatMap(({ costs }) => costs.map(({ name }) => name))),
];

const costIn = ({ costs }: SizeCost, name: string): CallCost | undefined => costs.find((cost) => cost.name === name);

const worstShare = (costs: readonly CallCost[]): number =>
  Math.max(...costs.map(({ examined, returned }) => examined / Math.max(1, returned)));

/** Whether one size costs noticeably more of this than the other; a handful of documents is no growth. */
const grows = (of: keyof Omit<CallCost, "name">, least: number) => (before?: CallCost, after?: CallCost) =>
  before !== undefined && after !== undefined && after[of] > before[of] * alikeRatio && after[of] - before[of] > least;

async function measure(): Promise<void> {
  const { values } = parseArgs({ options: { times: { type: "string", default: usualTimes } } });
  const sizes: SizeCost[] = [];
  for (const times of [...new Set([0, 1, Number(values.times)])]) sizes.push(await measured(times));
  tell(sizes);
  const [demo, city] = sizes;
  const last = sizes.at(-1);
  if (demo === undefined || city === undefined || last === undefined) throw new Error("nothing was measured");
  for (const name of namesOf(sizes)) {
    const costs = sizes.flatMap((size) => costIn(size, name) ?? []);
    const share = Math.round(worstShare(costs) * 100) / 100;
    printFigure(atMost(`scale.${name}: documents opened per document returned`, share, "", examinedPerReturned));
  }
  const growing = (check: ReturnType<typeof grows>, from: SizeCost, to: SizeCost): readonly string[] =>
    namesOf(sizes).filter((name) => check(costIn(from, name), costIn(to, name)));
  const count = (name: string, found: readonly string[]): void => {
    if (found.length > 0) console.error(`${name}: ${found.join(", ")}`);
    printFigure(exactly(`scale.${name}`, found.length, "calls", 0));
  };
  const trips = (before?: CallCost, after?: CallCost) => before !== undefined && before.trips !== after?.trips;
  count("calls with other trips on the city than on the demo", growing(trips, demo, city));
  count(`calls with other trips on ${nameOf(last.times)} than on one`, growing(trips, city, last));
  count(
    `calls that open more documents on ${nameOf(last.times)} than on one`,
    growing(grows("examined", 20), city, last),
  );
  count(
    `calls that answer more bytes on ${nameOf(last.times)} than on one`,
    growing(grows("bytes", 2_000), city, last),
  );
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});

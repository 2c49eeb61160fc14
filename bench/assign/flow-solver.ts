import { spawn } from "node:child_process";
import path from "node:path";
import { marketOf, townsOf, type AssignmentCase } from "./assignment-cases";

/** What the case cost OR-tools, in C++, from the built network on, as the own solver is measured from the built market. */
export type FlowSolved = { readonly cost: number; readonly cpuMs: number };

/** The case solved by OR-tools' min-cost flow; null where Python or OR-tools (`pip install ortools`) is not installed. */
export async function flowSolved(which: AssignmentCase): Promise<FlowSolved | null> {
  const python = spawn("python3", [path.resolve(__dirname, "min_cost_flow.py")], { stdio: ["pipe", "pipe", "ignore"] });
  let answer = "";
  python.stdout.on("data", (part: Buffer) => (answer += part.toString()));
  // Python that ends at once, because it lacks OR-tools, reads nothing.
  python.stdin.on("error", () => undefined);
  python.stdin.end(asNumbers(which));
  const code = await new Promise((resolve) => python.on("close", resolve).on("error", resolve));
  return code === 0 ? (JSON.parse(answer) as FlowSolved) : null;
}

function asNumbers(which: AssignmentCase): Buffer {
  const [town, ...others] = townsOf(which);
  if (town === undefined || others.length > 0) throw new Error(`${which.name} is not one town`);
  const { choices, slots, emptySlotPrices, capacities } = marketOf(which, town);
  const { start, partner, cost } = choices;
  const orderOf = new Int32Array(partner.length);
  for (let order = 0; order < slots.length; order++) orderOf.fill(order, start[order], start[order + 1]);
  const head = Int32Array.of(slots.length, capacities.length, partner.length, emptySlotPrices[0] ?? 0);
  return Buffer.concat([head, orderOf, partner, cost].map((numbers) => Buffer.from(numbers.buffer)));
}

import { pairs } from "../schedules/pairs";
import { nameOf, runPair, setStage } from "../schedules/run-pair";
import { commands } from "../suites/commands";
import { crashes } from "../suites/crashes";
import type { FunctionName, Programs } from "../world/function-program";

/** One small mistake in a built function, the suite that must notice it, and what that suite must say. */
export type Defect = {
  readonly name: string;
  readonly functionName: FunctionName;
  readonly find: RegExp;
  readonly replace: string | ((found: string) => string);
  readonly suite: (programs: Programs) => Promise<readonly string[]>;
  readonly says: RegExp;
};

export const seed = 1;

export const pairOf = (name: string) => async (programs: Programs) => {
  const pair = pairs.find((one) => nameOf(one) === name);
  if (pair === undefined) throw new Error(`no pair ${name}`);
  const stage = await setStage({ programs, seed, conflictsAt: "operation" }, pair.scene);
  return (await runPair(pair, stage, { schedulesMax: 2_000 })).faults;
};
export const crashOf = (move: string) => async (programs: Programs) =>
  (await crashes({ programs, seed, only: [move] })).faults;
export const village = async (programs: Programs) => (await commands({ programs, seed, commands: 6_000 })).faults;

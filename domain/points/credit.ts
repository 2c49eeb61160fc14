import type { Account } from "./account";
import type { PocketChanges } from "./draft-transfer";

export type Credit = {
  readonly changes: PocketChanges;
  /** What went into an old debt. */
  readonly repaid: number;
};

/** New points pay what is owed first; the rest can be spent until it expires. */
export function creditOf({ owed }: Account, points: number, expiresAtMs: number): Credit {
  const repaid = Math.min(points, owed);
  const left = points - repaid;
  return {
    changes: { available: left === 0 ? [] : [{ ref: "", atMs: expiresAtMs, points: left }], owed: 0 - repaid },
    repaid,
  };
}

export const repaidText = (repaid: number): readonly string[] => (repaid > 0 ? [`其中 ${repaid} 分还了之前欠的`] : []);

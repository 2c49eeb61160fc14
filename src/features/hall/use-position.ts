import { useState } from "react";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { gridCentreOf } from "../../../domain/areas/rough-point";
import { findPosition } from "../../device/find-position";

export type UsedPosition = {
  /** Already blurred to a square of 100 m: no finer place leaves the phone. Null while one's own building counts. */
  from: GeoPoint | null;
  isAsking: boolean;
  /** Why it could not be had, in words. */
  problem: string | null;
  use: () => Promise<void>;
  stop: () => void;
};

const problems = {
  refused: "没拿到手机的位置，先按您住的楼算。要用的话，到手机设置里允许。",
  unknown: "手机这会儿说不准在哪儿，先按您住的楼算。",
} as const;

/** Where the phone is, if the person wants distances from there; asked only when she taps, and never kept. */
export function usePosition(): UsedPosition {
  const [state, setState] = useState<Pick<UsedPosition, "from" | "isAsking" | "problem">>(atHome);
  return {
    ...state,
    use: async () => {
      setState({ ...atHome, isAsking: true });
      const found = await findPosition();
      setState(
        found.kind === "found"
          ? { ...atHome, from: gridCentreOf(found.point) }
          : { ...atHome, problem: problems[found.kind] },
      );
    },
    stop: () => setState(atHome),
  };
}

const atHome = { from: null, isAsking: false, problem: null } as const;

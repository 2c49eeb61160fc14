import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../../cloud/failure";
import { areasBelow, type Area } from "./areas-below";

export interface PlaceStep {
  areas: Area[];
  chosenId: string | null;
}

/** Choosing where one lives, one level under the other; `onBuilding` hears the end of it. */
export function usePlaceSteps(onBuilding: (areaId: string, words: string) => void) {
  const [steps, setSteps] = useState<PlaceStep[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isLoading, setLoading] = useState(true);
  const newest = useRef(0);
  const wished = useRef<{ parentId: string | null; after: PlaceStep[] }>({ parentId: null, after: [] });

  const load = useCallback(async (parentId: string | null, after: PlaceStep[]) => {
    const turn = ++newest.current;
    wished.current = { parentId, after };
    setLoading(true);
    setFailure(null);
    const found = await areasBelow(parentId);
    if (turn !== newest.current) return;
    setLoading(false);
    if (found.ok) setSteps([...after, { areas: found.areas, chosenId: null }]);
    else setFailure(found.failure);
  }, []);
  useEffect(() => {
    void load(null, []);
    return () => void newest.current++;
  }, [load]);

  const choose = (level: number, areaId: string) => {
    const step = steps[level];
    const area = step?.areas.find((one) => one.areaId === areaId);
    if (!step || !area) return;
    const upTo = [...steps.slice(0, level), { ...step, chosenId: areaId }];
    setSteps(upTo);
    if (area.kind === "building") onBuilding(areaId, wordsOf(upTo));
    else void load(areaId, upTo);
  };
  const retry = () => void load(wished.current.parentId, wished.current.after);
  return { steps, failure, isLoading, choose, retry };
}

const wordsOf = (steps: readonly PlaceStep[]): string =>
  steps.map(({ areas, chosenId }) => areas.find(({ areaId }) => areaId === chosenId)?.name ?? "").join(" ");

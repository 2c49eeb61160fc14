import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../cloud/failure";
import { areasBelow, type Area, type AreasBelow } from "./areas-below";

export type PlaceStep = {
  areas: Area[];
  chosenId: string | null;
};

type Asked = { parentId: string | null; after: PlaceStep[] };
const top: Asked = { parentId: null, after: [] };

/** Choosing where one lives, one level under the other; `onBuilding` hears the end of it. */
export function usePlaceSteps(onBuilding: (areaId: string, words: string) => void) {
  // A new object for each question, also for the same one asked again.
  const [asked, setAsked] = useState<Asked>(top);
  const [answer, setAnswer] = useState<{ to: Asked; below: AreasBelow } | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  useEffect(() => {
    let isOld = false;
    void areasBelow(asked.parentId).then((below) => {
      if (!isOld) setAnswer({ to: asked, below });
    });
    return () => {
      isOld = true;
    };
  }, [asked]);

  const below = answer?.to === asked ? answer.below : null;
  const steps = below?.ok ? [...asked.after, { areas: below.areas, chosenId }] : asked.after;
  const failure: Failure | null = below?.ok === false ? below.failure : null;

  const choose = (level: number, areaId: string) => {
    const step = steps[level];
    const area = step?.areas.find((one) => one.areaId === areaId);
    if (!step || !area) return;
    const upTo = [...steps.slice(0, level), { ...step, chosenId: areaId }];
    if (area.kind === "building") {
      setChosenId(areaId);
      onBuilding(areaId, wordsOf(upTo));
      return;
    }
    setChosenId(null);
    setAsked({ parentId: areaId, after: upTo });
  };
  const retry = useCallback(() => setAsked((before) => ({ ...before })), []);
  return { steps, failure, isLoading: below === null, choose, retry };
}

const wordsOf = (steps: readonly PlaceStep[]): string =>
  steps.map(({ areas, chosenId }) => areas.find(({ areaId }) => areaId === chosenId)?.name ?? "").join(" ");

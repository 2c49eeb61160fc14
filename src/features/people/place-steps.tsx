import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Skeleton } from "../../ui/skeleton";
import { useIsSlow } from "../../cloud/use-is-slow";
import { usePlaceSteps } from "./use-place-steps";

const questions: Record<string, string> = {
  city: "哪个市",
  street: "哪个街道",
  community: "哪个社区",
  building: "几号楼",
};

/** Community, then building: taps only. */
export function PlaceSteps({ onBuilding }: { onBuilding: (areaId: string, words: string) => void }) {
  const { steps, failure, isLoading, choose, retry } = usePlaceSteps(onBuilding);
  const isSlow = useIsSlow(isLoading);
  return (
    <>
      {steps.map(({ areas, chosenId }, level) => (
        <ChoiceChips
          key={areas[0]?.areaId ?? level}
          label={questions[areas[0]?.kind ?? ""] ?? "哪一处"}
          choices={areas.map(({ areaId, name }) => ({ value: areaId, text: name }))}
          chosen={chosenId === null ? [] : [chosenId]}
          onChange={([areaId]) => areaId && choose(level, areaId)}
        />
      ))}
      {isSlow ? <Skeleton rows={1} /> : null}
      {failure ? (
        <>
          <Notice kind="error" text={failure.sentence} />
          <BigButton kind="second" icon="refresh" text="再试一次" onPress={retry} />
        </>
      ) : null}
    </>
  );
}

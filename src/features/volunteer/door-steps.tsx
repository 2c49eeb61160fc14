import { useEffect } from "react";
import { removeStored } from "../../device/device-storage";
import { useNow } from "../../time/use-now";
import { ArriveStep } from "./arrive-step";
import { ConfirmAtDoor } from "./confirm-at-door";
import { onCloudsClock } from "./kept-notes";
import { LeaveStep } from "./leave-step";
import type { OrderView, ServeStage } from "./serve-stage";
import { ServedStep } from "./served-step";
import { isKept, useCheckIns } from "./use-check-ins";
import { workDoneDraft } from "./work-done";

type DoorStepsProps = { stage: ServeStage; view: OrderView; reload: () => Promise<void> };

/** The step at hand: by the cloud's word, and where that could not be asked by what this phone keeps. */
export function DoorSteps({ stage, view, reload }: DoorStepsProps) {
  const checkIns = useCheckIns(view.orderId);
  const nowMs = useNow();
  const arrivedAtMs = view.takers.find(({ isMe }) => isMe)?.arrivedAtMs ?? null;
  const isDone = stage !== "going" && stage !== "working";
  // Until then the words stay on this phone, for the cloud may send them back.
  useEffect(() => {
    if (isDone) removeStored(`draft:${workDoneDraft(view.orderId)}`);
  }, [isDone, view.orderId]);
  if (stage === "going" && !isKept(checkIns.arrive)) return <ArriveStep checkIns={checkIns} />;
  if (!isDone) {
    if (isKept(checkIns.leave)) return null;
    const keptMs = checkIns.arrive === null ? nowMs : onCloudsClock(checkIns.arrive.happenedAtMs);
    const sinceMs = arrivedAtMs ?? keptMs;
    return <LeaveStep key={view.orderId} view={view} arrivedAtMs={sinceMs} checkIns={checkIns} reload={reload} />;
  }
  const atDoor = view.actions.includes("confirmAtDoor") ? (
    <ConfirmAtDoor orderId={view.orderId} onConfirmed={reload} onStale={() => void reload()} />
  ) : null;
  // Whoever asked by phone has hardly one to tap on: then it is the next thing to do at the door.
  return (
    <>
      {view.source === "phone" ? atDoor : null}
      <ServedStep view={view} reload={reload} />
      {view.source === "phone" ? null : atDoor}
    </>
  );
}

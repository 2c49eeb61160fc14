import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";
import type { OrderView } from "./order-view";
import { reasonStepWords, type ReasonStepName } from "./reason-steps";

export type StaffStepProps = {
  view: OrderView;
  /** What has happened, in words. */
  onDone: (sentence: string) => void;
  onStale: () => void;
};

type ReasonStepOfStaffProps = StaffStepProps & {
  name: ReasonStepName;
  /** The one of several volunteers it is about. */
  taker?: OrderView["takers"][number];
};

/** A step of staff that asks why; the reason stays in the order's journal. */
export function ReasonStepOfStaff({ name, view, taker, onDone, onStale }: ReasonStepOfStaffProps) {
  const { run, isRunning, error } = useChange<`orders.${ReasonStepName}`>(`orders.${name}`);
  const words = reasonStepWords(name, view.status);
  const button = taker === undefined ? words.button : `${words.button}：${taker.name}`;
  const about = taker === undefined ? {} : { volunteerId: taker.volunteerId };
  return (
    <ReasonStep
      button={{ text: button, kind: "second" }}
      title={button}
      follows={words.follows}
      label={words.label}
      reasons={words.reasons}
      ownWords={{ label: "补充一句", placeholder: "给以后查看的同事留个话" }}
      confirm={{ text: words.confirm, runningText: "正在提交…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId: view.orderId, reason, ...about })).ok}
      onDone={() => onDone(words.done)}
      onStale={onStale}
    />
  );
}

import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";
import type { OrderView } from "./order-evidence";
import { reasonStepWords, type ReasonStepName } from "./reason-steps";

export type StaffStepProps = {
  view: OrderView;
  /** What has happened, in words. */
  onDone: (sentence: string) => void;
  onStale: () => void;
};

/** A step of staff that asks why; the reason stays in the order's journal. */
export function ReasonStepOfStaff({ name, view, onDone, onStale }: StaffStepProps & { name: ReasonStepName }) {
  const { run, isRunning, error } = useChange<`orders.${ReasonStepName}`>(`orders.${name}`);
  const words = reasonStepWords(name, view.status);
  return (
    <ReasonStep
      button={{ text: words.button, kind: "second" }}
      title={words.button}
      follows={words.follows}
      label={words.label}
      reasons={words.reasons}
      ownWords={{ label: "补充一句", placeholder: "给以后查看的同事留个话" }}
      confirm={{ text: words.confirm, runningText: "正在提交…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ orderId: view.orderId, reason })).ok}
      onDone={() => onDone(words.done)}
      onStale={onStale}
    />
  );
}

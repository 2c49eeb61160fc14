import type { SignalDecision } from "../../../domain/signals/signal";
import { useChange } from "../../cloud/use-change";
import { ReasonStep } from "../../ui/reason-step";
import { decisionWords } from "./signal-words";

type SignalStepProps = {
  signalId: string;
  decision: SignalDecision;
  onDone: (sentence: string) => void;
  onStale: () => void;
};

/** One answer to a signal, with its reason. */
export function SignalStep({ signalId, decision, onDone, onStale }: SignalStepProps) {
  const { run, isRunning, error } = useChange("signals.decide");
  const words = decisionWords[decision];
  return (
    <ReasonStep
      button={{ text: words.button, kind: "second" }}
      title={words.title}
      follows={words.follows}
      label="点一句"
      reasons={words.reasons}
      ownWords={{ label: "补充一句", placeholder: "给以后查看的同事留个话" }}
      maxLength={200}
      confirm={{ text: words.button, runningText: "正在记…" }}
      isRunning={isRunning}
      error={error?.sentence ?? null}
      send={async (reason) => (await run({ signalId, decision, reason })).ok}
      onDone={() => onDone(words.done)}
      onStale={onStale}
    />
  );
}

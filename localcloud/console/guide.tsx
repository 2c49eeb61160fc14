import type { CloudCall } from "./cloud-call";
import { type GuideStep, guideSteps } from "./guide-steps";

type Props = { calls: readonly CloudCall[]; onStep: (step: GuideStep) => void };

/** How to try the whole circle, in five steps; a step is ticked once its call succeeded. */
export function Guide({ calls, onStep }: Props) {
  const done = new Set(calls.filter((call) => call.ok).map((call) => call.call));
  const next = guideSteps.findIndex((step) => !done.has(step.doneBy));
  return (
    <ol className="guide" aria-label="怎么试">
      {guideSteps.map((step, index) => {
        const isDone = done.has(step.doneBy);
        return (
          <li key={step.title} className={isDone ? "is-done" : index === next ? "is-next" : ""}>
            <button type="button" onClick={() => onStep(step)} title="点一下，打开这一步的两部手机">
              <span className="guide-mark">{isDone ? "✓" : index + 1}</span>
              <span className="guide-words">
                <strong>
                  {step.title}
                  {isDone && <span className="for-ears">（已做）</span>}
                </strong>
                <span>{step.hint}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

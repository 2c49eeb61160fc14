import type { Output } from "../../../contract";

export type CaseView = Output<"cases.show">;

/** A step that one of the two people takes. */
export type CaseStepProps = {
  view: CaseView;
  /** What has happened, in words. */
  onDone: (sentence: string) => void;
  onStale: () => void;
};

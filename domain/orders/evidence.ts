/** A picture that shows the place before or after the service. */
export type Evidence = {
  readonly photoId: string;
  readonly fileId: string;
  readonly stage: "before" | "after";
  readonly byPersonId: string;
  readonly atMs: number;
};

/** Enough to see it from both sides; more is photo for photo's sake. */
export const evidenceMax = 6;
/** As often as a matter can sensibly be done anew. */
export const roundsShownMax = 5;

/** Both ends of the service can be seen. */
export const showsBothStages = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ stage }) => stage === "before") && evidence.some(({ stage }) => stage === "after");

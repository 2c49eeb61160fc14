/** What an audit may find. Each has a planted example that proves it is noticed. */
export const findingKinds = [
  "axe",
  "target-size",
  "main-size",
  "overlap",
  "covered",
  "text-size",
  "body-size",
  "line-height",
  "cut-text",
  "overflow",
  "icon-contrast",
  "body-contrast",
  "letters",
  "language",
  "zoom",
  "phone",
] as const;
export type FindingKind = (typeof findingKinds)[number];

export type Finding = {
  readonly kind: FindingKind;
  /** The element, as its classes and first words. */
  readonly where: string;
  readonly what: string;
};

export type AuditRules = {
  readonly textPx: number;
  readonly bodyPx: number;
  readonly targetPx: number;
  readonly mainTargetPx: number;
  /** Of text that is body; all other text has 4.5 from axe. */
  readonly bodyContrast: number;
  /** Resident pages carry 打电话给社区 at the bottom left. */
  readonly needsPhone: boolean;
};

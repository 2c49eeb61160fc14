/** One whole number that staff decide about. */
export type PolicyField = {
  readonly name: string;
  /** As staff read it, e.g. 每天最多. */
  readonly label: string;
  /** 分, %, 小时 … */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** What holds until somebody writes a first policy. */
  readonly usual: number;
};

/** The numbers of one policy by the names of their fields. */
export type PolicyValue<Fields extends readonly PolicyField[]> = Readonly<Record<Fields[number]["name"], number>>;

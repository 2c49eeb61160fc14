import type { TemplateName } from "./template-name";

/** A message for one person: the inbox shows it, and a WeChat subscription message repeats it when she consented. */
export type Message = {
  readonly personId: string;
  readonly title: string;
  readonly sentence: string;
  /** What it is about, in a word: the kind of help, the thing redeemed. */
  readonly about: string;
  /** The subscription template it may also go out on. */
  readonly template: TemplateName;
  /** Goes out at once, quiet hours or not: somebody may be in danger. */
  readonly isUrgent?: boolean;
  /** Asks him to take a slot of the order it is about: once he is not asked any more, it goes to no phone. */
  readonly isQuestion?: boolean;
};

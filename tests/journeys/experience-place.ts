import type { Week } from "./experience-week";

/** One way of meeting a page: who looks at it, which thing it shows, and what proves that it is there. */
export type Place = {
  /** As `src/app.config.ts` names it. */
  readonly page: string;
  readonly who: string;
  readonly query?: string | ((week: Week) => Promise<string>);
  /** Text that stands on the page when it is filled. */
  readonly shows: string | RegExp;
  /** Opens what lies one tap away, such as a sheet, or several. */
  readonly then?: Step | readonly Step[];
};

type Step = { readonly tap: string | RegExp; readonly shows: string | RegExp };

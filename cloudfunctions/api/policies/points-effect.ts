import type { PolicyVersion } from "../../../domain/policies/policies";
import type { Caller } from "../caller";

/** Placeholder replaced with the award rules. */
export const pointsEffect = (
  _change: { readonly before: PolicyVersion<"points">; readonly after: PolicyVersion<"points"> },
  _caller: Caller,
): Promise<readonly string[]> => Promise.resolve([]);

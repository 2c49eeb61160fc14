import type { Input } from "../../../contract";
import type { ConductDrafts } from "./conduct-form";

type Conduct = NonNullable<Input<"orders.evaluate">["conduct"]>;

/** What is sent, or what is still to be said before it can be. */
export function conductOfDrafts(drafts: ConductDrafts): { readonly conduct: Conduct; readonly missing: string | null } {
  const meant = Object.entries(drafts).filter(([, { kind }]) => kind !== null);
  const conduct = meant.map(([volunteerId, { kind, points, reason }]) => ({
    volunteerId,
    deductPoints: kind === "deduct" ? Number(points) : 0,
    isVeto: kind === "veto",
    reason: reason.trim(),
  }));
  const isUnsaid = meant.some(([, { kind, points }]) => kind === "deduct" && !/^[1-9]\d*$/.test(points));
  if (isUnsaid) return { conduct, missing: "再写扣几分" };
  return { conduct, missing: conduct.some(({ reason }) => reason === "") ? "再写为什么扣分" : null };
}

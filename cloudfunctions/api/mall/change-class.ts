import type { Offering } from "../../../domain/mall/offering";
import { inTransaction } from "../store/in-transaction";
import { saveStock, toOffering, type OfferingDocument } from "../store/offerings-store";

type Decided<Code extends string> =
  { readonly ok: true; readonly room: Offering } | { readonly ok: false; readonly code: Code };

/** Changes who waits for a class or has a seat kept. The same room again means that there is nothing to write. */
export const changeClass = <Code extends string>(
  offeringId: string,
  nowMs: number,
  decide: (room: Offering) => Decided<Code>,
): Promise<Decided<Code | "NOT_FOUND">> =>
  inTransaction<Decided<Code | "NOT_FOUND">>(async (documents) => {
    const document = await documents.get<OfferingDocument>("offerings", offeringId);
    if (document === null) return { commit: false, value: { ok: false, code: "NOT_FOUND" } };
    const before = toOffering(document);
    const decided = decide(before);
    if (!decided.ok || decided.room === before) return { commit: false, value: decided };
    await saveStock(documents, { ...decided.room, version: before.version + 1 }, nowMs);
    return { commit: true, value: decided };
  });

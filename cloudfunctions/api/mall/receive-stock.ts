import type { Input } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import { offeringById, toOffering, type OfferingDocument } from "../store/offerings-store";
import { addStockEntry, moveShelf, stockEntryById, type StockEntryDocument } from "../store/stock-store";
import { hasStock } from "../../../domain/mall/stock-entry";
import { accessToShop } from "./shop-access";

type ReceiveAnswer = Answer<"mall.receiveStock">;

/** Things come in: the shelf's book, its line and the audit row are written together, once for each key. */
export const receiveStock = handle<"mall.receiveStock">()({
  together: ({ offeringId }, { keyedId }) => ({
    offering: offeringById(offeringId),
    earlier: stockEntryById(entryIdOf(keyedId)),
  }),
  async run(input, caller, { earlier, offering }): Promise<ReceiveAnswer> {
    if (earlier !== null) return earlierAnswer(earlier, caller);
    if (offering === null || (await accessToShop(caller, offering.shopId, "keeper")) === null)
      return refuse("NOT_FOUND");
    return receive(input, caller);
  },
});

const entryIdOf = (keyedId: string): string => `receive:${keyedId}`;

const receive = (input: Input<"mall.receiveStock">, caller: Caller): Promise<ReceiveAnswer> =>
  inTransaction<ReceiveAnswer>(async (documents) => {
    const entryId = entryIdOf(caller.keyedId);
    const earlier = await documents.get<StockEntryDocument>("stockEntries", entryId);
    if (earlier !== null) return { commit: false, value: earlierAnswer(earlier, caller) };
    const document = await documents.get<OfferingDocument>("offerings", input.offeringId);
    if (document === null) return { commit: false, value: refuse("NOT_FOUND") };
    if (!hasStock(document)) return { commit: false, value: refuse("NO_STOCK") };
    const { donor, note = "", pieces } = input;
    const offering = toOffering(document);
    await moveShelf(documents, offering, { kind: "received", pieces, atMs: caller.nowMs });
    const entry = {
      entryId,
      kind: "received" as const,
      shopId: offering.shopId,
      offeringId: offering.offeringId,
      offeringTitle: offering.title,
      donor,
      pieces,
      aboutId: null,
      points: 0,
      note,
      byPersonId: caller.person.personId,
      approvedByPersonId: null,
      atMs: caller.nowMs,
    };
    await addStockEntry(documents, entry, caller.bodyHash);
    await documents.add("audit", auditOf(caller, entry.shopId, input));
    return { commit: true, value: done({ offeringId: offering.offeringId, pieces }) };
  });

const auditOf = (caller: Caller, shopId: string, { donor, offeringId, pieces }: Input<"mall.receiveStock">) =>
  auditRow(caller, {
    id: entryIdOf(caller.keyedId),
    call: "mall.receiveStock",
    target: offeringId,
    scope: shopId,
    role: "keeper",
    outcome: "done",
    reason: `+${pieces} ${donor}`,
  });

const earlierAnswer = ({ bodyHash, offeringId, pieces }: StockEntryDocument, caller: Caller): ReceiveAnswer =>
  bodyHash === caller.bodyHash ? done({ offeringId, pieces }) : refuse("KEY_REUSED");

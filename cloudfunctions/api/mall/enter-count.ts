import { decideCount, newCount } from "../../../domain/mall/decide-count";
import type { StockCount, StockEvent, StockMatter } from "../../../domain/mall/stock-matter";
import { readerWords } from "../../../domain/messages/contact-messages";
import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import type { Role } from "../../../domain/people/role";
import type { Input, Output } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { offeringById, type OfferingDocument } from "../store/offerings-store";
import type { ShopDocument } from "../store/shops-store";
import { addStockMatter, saveStockMatter, toStockMatter, type StockMatterDocument } from "../store/stock-matters-store";
import { addStockEntry, stockEntryById, type StockEntryDocument } from "../store/stock-store";
import { hasStock, type StockEntry } from "../../../domain/mall/stock-entry";
import { accessToShop } from "./shop-access";

type CountAnswer = Answer<"mall.enterCount">;
type Outcome = Output<"mall.enterCount">["outcome"];
type Access = { readonly shop: ShopDocument; readonly role: Role };

/** One of two people says what lies there. Each figure is written once; who has counted sees nothing of the other's. */
export const enterCount = handle<"mall.enterCount">()({
  together: ({ offeringId }, { keyedId }) => ({
    offering: offeringById(offeringId),
    earlier: stockEntryById(entryIdOf(keyedId)),
  }),
  async run(input, caller, { earlier, offering }): Promise<CountAnswer> {
    if (earlier !== null && earlier.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    const access = offering === null ? null : await accessToShop(caller, offering.shopId, "both");
    return access === null ? refuse("NOT_FOUND") : count(input, caller, access);
  },
});

const entryIdOf = (keyedId: string): string => `counted:${keyedId}`;

const count = (input: Input<"mall.enterCount">, caller: Caller, access: Access): Promise<CountAnswer> =>
  inTransaction<CountAnswer>(async (documents) => {
    const { offeringId, pieces } = input;
    const earlier = await documents.get<StockEntryDocument>("stockEntries", entryIdOf(caller.keyedId));
    if (earlier !== null) return { commit: false, value: await earlierAnswer(documents, earlier, caller) };
    const offering = await documents.get<OfferingDocument>("offerings", offeringId);
    if (offering === null) return { commit: false, value: refuse("NOT_FOUND") };
    if (!hasStock(offering)) return { commit: false, value: refuse("NO_STOCK") };
    const open = await openCount(documents, offering);
    const decided = decideCount(open ?? begun(offering, caller, access), {
      personId: caller.person.personId,
      role: access.role,
      key: caller.keyedId,
      bodyHash: caller.bodyHash,
      pieces,
      book: offering.available + offering.reserved,
      atMs: caller.nowMs,
    });
    if (!decided.ok) return { commit: false, value: refuse("ALREADY_COUNTED") };
    if (open === null) await begin(documents, decided.count);
    else await saveStockMatter(documents, decided.count);
    await addStockEntry(documents, entryOf(decided.count, offering, caller), caller.bodyHash);
    return { commit: true, value: answerOf(decided.count, caller) };
  });

/** The count that goes on, or null. What was read here is changed by everybody who counts, so two cannot both begin one. */
async function openCount(documents: TransactionDocuments, { countId }: OfferingDocument): Promise<StockCount | null> {
  if (countId === undefined) return null;
  const document = await documents.get<StockMatterDocument>("stockMatters", countId);
  const matter: StockMatter | null = document === null ? null : toStockMatter(document);
  return matter?.kind === "count" && matter.state === "counting" ? matter : null;
}

const begun = (offering: OfferingDocument, caller: Caller, { role, shop }: Access): StockCount =>
  newCount({
    matterId: `count:${caller.keyedId}`,
    shopId: shop._id,
    shopName: shop.name,
    areaId: shop.areaId,
    ancestors: ancestorsOf(shop.areaId),
    offeringId: offering._id,
    offeringTitle: offering.title,
    byWhom: readerWords(role, caller.person.name),
    reason: "",
    atMs: caller.nowMs,
  });

async function begin(documents: TransactionDocuments, counted: StockCount): Promise<void> {
  await documents.update("offerings", counted.offeringId, { countId: counted.matterId });
  await addStockMatter(documents, counted);
}

const entryOf = (counted: StockCount, offering: OfferingDocument, { keyedId, nowMs, person }: Caller): StockEntry => ({
  entryId: entryIdOf(keyedId),
  kind: "counted",
  shopId: offering.shopId,
  offeringId: offering._id,
  offeringTitle: offering.title,
  donor: offering.donor,
  // The figure itself stays in the count, where nobody reads it before the second person has counted.
  pieces: 0,
  aboutId: counted.matterId,
  points: 0,
  note: "",
  byPersonId: person.personId,
  approvedByPersonId: null,
  atMs: nowMs,
});

async function earlierAnswer(
  documents: TransactionDocuments,
  { aboutId, bodyHash }: StockEntryDocument,
  caller: Caller,
): Promise<CountAnswer> {
  if (bodyHash !== caller.bodyHash || aboutId === null) return refuse("KEY_REUSED");
  const document = await documents.get<StockMatterDocument>("stockMatters", aboutId);
  if (document === null) throw new Error(`count ${aboutId} is gone though somebody counted`);
  return answerOf(toStockMatter(document), caller);
}

const outcomes: Partial<Record<StockEvent, Outcome>> = {
  counted: "waitsForOther",
  recounted: "countAgain",
  agreed: "agrees",
  differed: "toApprove",
};

function answerOf({ journal, offeringId }: StockMatter, { keyedId }: Caller): CountAnswer {
  const outcome = outcomes[journal.find(({ key }) => key === keyedId)?.event ?? "asked"];
  if (outcome === undefined) throw new Error(`nobody counted under ${keyedId}`);
  return done({ offeringId, outcome });
}

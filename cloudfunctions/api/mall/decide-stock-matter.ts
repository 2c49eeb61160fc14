import { decideOnStock, type StockMove } from "../../../domain/mall/decide-write-off";
import type { StockMatter } from "../../../domain/mall/stock-matter";
import type { Role } from "../../../domain/people/role";
import type { Input } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { toOffering, type OfferingDocument } from "../store/offerings-store";
import {
  saveStockMatter,
  stockMatterById,
  toStockMatter,
  type StockMatterDocument,
} from "../store/stock-matters-store";
import { addStockEntry, moveShelf } from "../store/stock-store";
import { staffRoleAt } from "./shop-access";

type DecideAnswer = Answer<"mall.decideStockMatter">;

/** A second person approves or refuses; approved, the matter, the shelf and its book change together. */
export const decideStockMatter = handle<"mall.decideStockMatter">()({
  together: ({ matterId }) => ({ read: stockMatterById(matterId) }),
  async run(input, caller, { read }): Promise<DecideAnswer> {
    const role = read === null ? null : staffRoleAt(caller, read.areaId);
    return role === null ? refuse("NOT_FOUND") : decide(input, caller, role);
  },
});

const decide = (input: Input<"mall.decideStockMatter">, caller: Caller, role: Role): Promise<DecideAnswer> =>
  inTransaction<DecideAnswer>(async (documents) => {
    const document = await documents.get<StockMatterDocument>("stockMatters", input.matterId);
    if (document === null) return { commit: false, value: refuse("NOT_FOUND") };
    const matter = toStockMatter(document);
    const earlier = earlierAnswer(matter, caller);
    if (earlier !== null) return { commit: false, value: earlier };
    const offering = await documents.get<OfferingDocument>("offerings", matter.offeringId);
    if (offering === null) throw new Error(`${matter.offeringId} is gone though ${matter.matterId} names it`);
    const { bodyHash, keyedId, nowMs, person } = caller;
    const decided = decideOnStock(matter, toOffering(offering), {
      personId: person.personId,
      role,
      key: keyedId,
      bodyHash,
      decision: input.decision,
      reason: input.reason ?? "",
      atMs: nowMs,
    });
    if (!decided.ok) return { commit: false, value: refuse(decided.code) };
    await saveStockMatter(documents, decided.matter);
    if (decided.moves !== null) await move(documents, offering, decided.matter, decided.moves);
    return { commit: true, value: answerOf(decided.matter) };
  });

async function move(
  documents: TransactionDocuments,
  offering: OfferingDocument,
  matter: StockMatter,
  { kind, pieces }: StockMove,
): Promise<void> {
  const asked = matter.journal[0];
  const approved = matter.journal.at(-1);
  if (asked === undefined || approved === undefined) throw new Error(`${matter.matterId} has no history`);
  await moveShelf(documents, toOffering(offering), { kind, pieces, atMs: approved.atMs });
  await addStockEntry(documents, {
    entryId: `stock:${matter.matterId}`,
    kind,
    shopId: matter.shopId,
    offeringId: matter.offeringId,
    offeringTitle: matter.offeringTitle,
    donor: offering.donor,
    pieces,
    aboutId: matter.matterId,
    points: 0,
    note: matter.reason,
    byPersonId: asked.byPersonId,
    approvedByPersonId: approved.byPersonId,
    atMs: approved.atMs,
  });
}

const answerOf = ({ matterId, state }: StockMatter): DecideAnswer => {
  if (state !== "approved" && state !== "refused") throw new Error(`${matterId} is not decided`);
  return done({ matterId, state });
};

function earlierAnswer(matter: StockMatter, caller: Caller): DecideAnswer | null {
  const mine = matter.journal.find(({ key }) => key === caller.keyedId);
  if (mine === undefined) return null;
  return mine.bodyHash === caller.bodyHash ? answerOf(matter) : refuse("KEY_REUSED");
}

import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { askWriteOff as decideAsking } from "../../../domain/mall/decide-write-off";
import { readerWords } from "../../../domain/messages/contact-messages";
import type { Input } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { inTransaction } from "../store/in-transaction";
import { offeringById, type OfferingDocument } from "../store/offerings-store";
import type { ShopDocument } from "../store/shops-store";
import { addStockMatter, stockMatterById, type StockMatterDocument } from "../store/stock-matters-store";
import { hasStock } from "../../../domain/mall/stock-entry";
import { accessToShop } from "./shop-access";

type AskAnswer = Answer<"mall.askWriteOff">;

/** The keeper asks that broken or spoiled pieces be written off; nothing moves before somebody else has said yes. */
export const askWriteOff = handle<"mall.askWriteOff">()({
  together: ({ offeringId }, { keyedId }) => ({
    offering: offeringById(offeringId),
    earlier: stockMatterById(matterIdOf(keyedId)),
  }),
  async run(input, caller, { earlier, offering }): Promise<AskAnswer> {
    if (earlier !== null) return earlierAnswer(earlier, caller);
    const access = offering === null ? null : await accessToShop(caller, offering.shopId, "keeper");
    return access === null ? refuse("NOT_FOUND") : ask(input, caller, access.shop);
  },
});

const matterIdOf = (keyedId: string): string => `writeOff:${keyedId}`;

const ask = (input: Input<"mall.askWriteOff">, caller: Caller, shop: ShopDocument): Promise<AskAnswer> =>
  inTransaction<AskAnswer>(async (documents) => {
    const matterId = matterIdOf(caller.keyedId);
    const earlier = await documents.get<StockMatterDocument>("stockMatters", matterId);
    if (earlier !== null) return { commit: false, value: earlierAnswer(earlier, caller) };
    const offering = await documents.get<OfferingDocument>("offerings", input.offeringId);
    if (offering === null) return { commit: false, value: refuse("NOT_FOUND") };
    if (!hasStock(offering)) return { commit: false, value: refuse("NO_STOCK") };
    const { personId, name } = caller.person;
    const facts = {
      matterId,
      shopId: shop._id,
      shopName: shop.name,
      areaId: shop.areaId,
      ancestors: ancestorsOf(shop.areaId),
      offeringId: offering._id,
      offeringTitle: offering.title,
      byWhom: readerWords("keeper", name),
      reason: input.reason,
      pieces: 0 - input.pieces,
      atMs: caller.nowMs,
    };
    const by = { personId, role: "keeper" as const, key: caller.keyedId, bodyHash: caller.bodyHash };
    const asked = decideAsking(facts, offering.available, by);
    if (!asked.ok) return { commit: false, value: refuse(asked.code) };
    await addStockMatter(documents, asked.matter);
    return { commit: true, value: done({ matterId }) };
  });

const earlierAnswer = ({ _id, journal }: StockMatterDocument, caller: Caller): AskAnswer =>
  journal[0]?.bodyHash === caller.bodyHash ? done({ matterId: _id }) : refuse("KEY_REUSED");

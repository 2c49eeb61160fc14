import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import { offeringById, type OfferingDocument } from "../store/offerings-store";
import { isWrittenBy, savePrice } from "../store/shelf-store";
import { accessToShop } from "./shop-access";

type PriceAnswer = Answer<"mall.priceOffering">;

/** Sets what a thing costs from now on; vouchers issued before keep the price they were issued at. */
export const priceOffering = handle<"mall.priceOffering">()({
  together: ({ offeringId }) => ({ read: offeringById(offeringId) }),
  async run({ offeringId, pricePoints }, caller, { read }): Promise<PriceAnswer> {
    const access = read === null ? null : await accessToShop(caller, read.shopId, "staff");
    if (access === null) return refuse("NOT_FOUND");
    const answer = done({ offeringId, pricePoints });
    return inTransaction<PriceAnswer>(async (documents) => {
      const document = await documents.get<OfferingDocument>("offerings", offeringId);
      if (document === null) return { commit: false, value: refuse("NOT_FOUND") };
      if (isWrittenBy(document, caller.keyedId)) return { commit: false, value: answer };
      await savePrice(documents, offeringId, pricePoints, caller.keyedId);
      await documents.add("audit", auditOf(caller, document, pricePoints, access.role));
      return { commit: true, value: answer };
    });
  },
});

const auditOf = (
  caller: Caller,
  before: OfferingDocument,
  pricePoints: number,
  role: Parameters<typeof auditRow>[1]["role"] & string,
) =>
  auditRow(caller, {
    id: `priceOffering:${caller.keyedId}`,
    call: "mall.priceOffering",
    target: before._id,
    scope: before.shopId,
    role,
    outcome: "done",
    reason: `pricePoints: ${before.pricePoints} → ${pricePoints}`,
  });

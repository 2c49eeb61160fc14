import type { ParsedInput } from "../../../contract/index";
import { changesOf, wishRefusal } from "../../../domain/mall/offering-wish";
import type { Role } from "../../../domain/people/role";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { checkText } from "../store/content-check";
import { inTransaction } from "../store/in-transaction";
import { offeringById, toOffering, type OfferingDocument } from "../store/offerings-store";
import { addOffering, isWrittenBy, saveWish } from "../store/shelf-store";
import type { ShopDocument } from "../store/shops-store";
import { accessToShop } from "./shop-access";

type SaveAnswer = Answer<"mall.saveOffering">;
type Wish = ParsedInput<"mall.saveOffering">;
type Access = { readonly shop: ShopDocument; readonly role: Role };

/** Makes an offering or writes it anew, with before and after in the record. Of two who write at once the second looks again. */
export const saveOffering = handle<"mall.saveOffering">()({
  together: ({ offeringId }, { keyedId }) => ({ read: offeringById(offeringId ?? keyedId) }),
  async run(input, caller, { read }): Promise<SaveAnswer> {
    if (input.offeringId !== null && read === null) return refuse("NOT_FOUND");
    const access = await accessToShop(caller, read?.shopId ?? input.shopId, "both");
    if (access === null) return refuse("NOT_FOUND");
    if (read !== null && isWrittenBy(read, caller.keyedId)) return answerOf(read);
    const { donor, rules, title } = input.wish;
    if ((await checkText(caller.openid, [title, donor, rules].join("\n"))) === "risky") return refuse("TEXT_REFUSED");
    return save(input, caller, access);
  },
});

const save = (input: Wish, caller: Caller, access: Access): Promise<SaveAnswer> =>
  inTransaction<SaveAnswer>(async (documents) => {
    const { keyedId, nowMs } = caller;
    const { kind, offeringId, wish } = input;
    const document = await documents.get<OfferingDocument>("offerings", offeringId ?? keyedId);
    const settled = document === null ? null : settledAnswer(document, input, keyedId);
    if (settled !== null) return { commit: false, value: settled };
    const before = document === null ? null : toOffering(document);
    const refusal = wishRefusal(before?.kind ?? kind, before, wish, nowMs);
    if (refusal !== null) return { commit: false, value: refuse(refusal) };
    if (document === null) await addOffering(documents, keyedId, { shop: access.shop, kind, wish });
    else await saveWish(documents, document._id, wish, keyedId);
    const savedId = document?._id ?? keyedId;
    await documents.add("audit", auditOf(caller, access, savedId, changesOf(before, wish)));
    return { commit: true, value: done({ offeringId: savedId, editVersion: (document?.editVersion ?? 0) + 1 }) };
  });

/** Written by this key before, or by somebody else since it was read. */
function settledAnswer(document: OfferingDocument, { editVersion }: Wish, keyedId: string): SaveAnswer | null {
  if (isWrittenBy(document, keyedId)) return answerOf(document);
  return (document.editVersion ?? 0) === editVersion ? null : refuse("OFFERING_CHANGED");
}

/** The record keeps what fits; the offering itself is there to be read. */
const changesMax = 1_000;

const auditOf = (caller: Caller, { role, shop }: Access, offeringId: string, changes: readonly string[]) =>
  auditRow(caller, {
    id: `saveOffering:${caller.keyedId}`,
    call: "mall.saveOffering",
    target: offeringId,
    scope: shop._id,
    role,
    outcome: "done",
    reason: changes.join("; ").slice(0, changesMax),
  });

const answerOf = ({ _id, editVersion = 0 }: OfferingDocument): SaveAnswer => done({ offeringId: _id, editVersion });

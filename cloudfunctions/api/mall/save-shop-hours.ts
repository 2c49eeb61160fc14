import { sayWeekHours } from "../../../domain/mall/week-hours";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import { saveHours } from "../store/shelf-store";
import type { ShopDocument } from "../store/shops-store";
import { accessToShop } from "./shop-access";

type HoursAnswer = Answer<"mall.saveShopHours">;

/** When a shop is open, kept as data and as the words that hang on its door. */
export const saveShopHours = handle<"mall.saveShopHours">()({
  async run({ hours, shopId }, caller): Promise<HoursAnswer> {
    const access = await accessToShop(caller, shopId, "both");
    if (access === null) return refuse("NOT_FOUND");
    const { keyedId } = caller;
    const openingHours = sayWeekHours(hours);
    const answer = done({ shopId, openingHours });
    return inTransaction<HoursAnswer>(async (documents) => {
      const before = await documents.get<ShopDocument>("shops", shopId);
      if (before === null) return { commit: false, value: refuse("NOT_FOUND") };
      if (before.editKeys?.includes(keyedId) === true) return { commit: false, value: answer };
      await saveHours(documents, shopId, hours, { keyedId, openingHours });
      const row = auditRow(caller, {
        id: `saveShopHours:${keyedId}`,
        call: "mall.saveShopHours",
        target: shopId,
        scope: shopId,
        role: access.role,
        outcome: "done",
        reason: `${before.openingHours} → ${openingHours}`,
      });
      await documents.add("audit", row);
      return { commit: true, value: answer };
    });
  },
});

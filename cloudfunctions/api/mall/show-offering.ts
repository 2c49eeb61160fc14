import { redeemRefusal } from "../../../domain/mall/redeem-refusal";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { findAccount, toAccount } from "../store/accounts-store";
import { offeringById, toOffering } from "../store/offerings-store";
import { findShop } from "../store/shops-store";
import { viewOffering } from "./view-offering";

/** One offering with its rules and shop, and whether I can have it: the same rule decides when I redeem. */
export const showOffering = handle<"mall.showOffering">()({
  together: (input) => ({ offering: offeringById(input.offeringId) }),
  async run(_input, caller, { offering }) {
    if (offering === null) return refuse("NOT_FOUND");
    const { areaId, personId } = caller.person;
    const [document, shop] = await Promise.all([findAccount(personId), findShop(offering.shopId)]);
    const account = toAccount(personId, document);
    const whyNot = redeemRefusal(toOffering(offering), account, areaId);
    return done({
      ...viewOffering(offering),
      rules: offering.rules,
      shopPlace: offering.shopPlace,
      openingHours: shop?.openingHours ?? "",
      perPersonLimit: offering.perPersonLimit,
      alreadyRedeemed: account.redeemedByOffering[offering._id] ?? 0,
      balance: account.available,
      canRedeem: whyNot === null,
      whyNot,
    });
  },
});

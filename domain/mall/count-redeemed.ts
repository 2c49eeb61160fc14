import type { Account } from "../points/account";

/** The account with one voucher more or fewer counted for an offering; a count of none is not kept, so accounts stay small. */
export const countRedeemed = (account: Account, offeringId: string, by: 1 | -1): Account => {
  const { [offeringId]: before = 0, ...others } = account.redeemedByOffering;
  const after = before + by;
  return { ...account, redeemedByOffering: after > 0 ? { ...others, [offeringId]: after } : others };
};

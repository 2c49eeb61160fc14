import type { Account } from "../points/account";

/** What an earlier period counted of the same offering: nobody asks for it again, so accounts stay small. */
const isEarlier = (key: string, offeringId: string, limitKey: string): boolean =>
  key !== limitKey && (key === offeringId || key.startsWith(`${offeringId}@`));

/** The account with one voucher more or fewer counted for an offering and period; a count of none is not kept. */
export const countRedeemed = (account: Account, offeringId: string, limitKey: string, by: 1 | -1): Account => {
  const counts = Object.entries(account.redeemedByOffering).filter(
    ([key]) => key !== limitKey && !(by === 1 && isEarlier(key, offeringId, limitKey)),
  );
  const after = (account.redeemedByOffering[limitKey] ?? 0) + by;
  return {
    ...account,
    redeemedByOffering: Object.fromEntries(after > 0 ? [...counts, [limitKey, after]] : counts),
  };
};

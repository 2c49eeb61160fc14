import { isOfferedTo, type Offering } from "../../../domain/mall/offering";
import { redeemRefusal, type Purse } from "../../../domain/mall/redeem-refusal";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { listOnOffer, toOffering } from "../store/offerings-store";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";
import { photoUrlsOf, viewOffering } from "./view-offering";

/**
 * What is on offer in one aisle for where I live, cheapest first, beside what I could spend; or only what I could have now.
 * A page may then hold fewer rows, since what is over or not for me is left out after reading.
 */
export const listOfferings = handle<"mall.listOfferings">()({
  together: () => ({ account: readingOfCaller<AccountDocument>("accounts"), policy: policyById("stars") }),
  async run({ kind, onlyForMe, cursor }, caller, { account: document, policy }) {
    const account = toAccount(caller.person.personId, document);
    const purse = { account, household: null, starsPolicy: policyOf("stars", policy, caller.nowMs).value };
    const found = await listOnOffer({
      kind,
      areaIds: caller.person.ancestors,
      pricePointsMax: onlyForMe ? account.available : null,
      after: parseCursor(cursor),
    });
    const { rows, nextCursor } = pageOf(found, (row) => `${row.pricePoints}|${row._id}`);
    const shown = rows.filter((row) =>
      onlyForMe
        ? isForMe(toOffering(row), purse, caller)
        : isOfferedTo(toOffering(row), caller.person.areaId, caller.nowMs),
    );
    const urls = await photoUrlsOf(shown, 1);
    return done({
      balance: account.available,
      offerings: shown.map((row) => viewOffering(row, urls)),
      nextCursor,
    });
  },
});

const isForMe = (offering: Offering, purse: Purse, { person: { personId, areaId }, nowMs }: Caller): boolean =>
  redeemRefusal(offering, purse, { personId, areaId }, nowMs) === null;

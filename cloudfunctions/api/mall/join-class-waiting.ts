import { joinWaiting, placeOnList } from "../../../domain/mall/class-seats";
import { isOfferedTo, type Offering } from "../../../domain/mall/offering";
import { alreadyRedeemed } from "../../../domain/mall/redeem-refusal";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { offeringById, toOffering } from "../store/offerings-store";
import { readingOfCaller } from "../store/read-together";
import { changeClass } from "./change-class";

/** My name on the list of a full class. Who has her seats already does not wait for more; points may still be earned meanwhile. */
export const joinClassWaiting = handle<"mall.joinClassWaiting">()({
  together: ({ offeringId }) => ({
    offering: offeringById(offeringId),
    account: readingOfCaller<AccountDocument>("accounts"),
  }),
  async run({ offeringId }, caller, { offering, account }) {
    if (offering === null) return refuse("NOT_FOUND");
    const { personId, areaId } = caller.person;
    if (!isOfferedTo(toOffering(offering), areaId, caller.nowMs)) return refuse("NOT_ON_OFFER");
    if (hasHerSeats(toOffering(offering), account, caller)) return refuse("LIMIT_REACHED");
    const joined = await changeClass(offeringId, caller.nowMs, (room) => joinWaiting(room, personId, caller.nowMs));
    return joined.ok ? done({ offeringId, place: placeOnList(joined.room, personId) ?? 1 }) : refuse(joined.code);
  },
});

const hasHerSeats = (offering: Offering, account: AccountDocument | null, { person, nowMs }: Caller): boolean =>
  offering.perPersonLimit > 0 &&
  alreadyRedeemed(offering, toAccount(person.personId, account), nowMs) >= offering.perPersonLimit;

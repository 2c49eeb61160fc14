import { communityOf } from "../../../domain/areas/community-of";
import { starStanding } from "../../../domain/stars/star-standing";
import { consentVersion } from "../../../domain/people/consent";
import { maskName } from "../../../domain/people/mask";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { findArea } from "../store/areas-store";
import { countUnread } from "../store/inbox-store";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";

/** Said where no community is known yet; the city's service line knows which community it is. */
const cityServicePhone = "12345";
const phones = new Map<string, string>();

/** Who I am and what I may do; null for somebody who has not registered. */
export const showMe = handle<"people.me">()({
  together: () => ({ policy: policyById("stars"), account: readingOfCaller<AccountDocument>("accounts") }),
  async run(_input, caller, { account, policy }) {
    if (caller.document.version === 0) return done({ person: null, communityPhone: cityServicePhone });
    const [unreadCount, communityPhone] = await Promise.all([
      countUnread(caller.person.personId, caller.document.readUntilMs),
      phoneOfCommunity(communityOf(caller.person.ancestors)),
    ]);
    const own = toAccount(caller.person.personId, account);
    const rule = policyOf("stars", policy, caller.nowMs).value;
    const { level } = starStanding(own, rule, caller.nowMs);
    return done({ person: viewMe(caller, own, level, unreadCount), communityPhone });
  },
});

/** A community's phone hardly ever changes: a warm instance asks once. */
async function phoneOfCommunity(communityId: string | null): Promise<string> {
  if (communityId === null) return cityServicePhone;
  const known = phones.get(communityId);
  if (known !== undefined) return known;
  const area = await findArea(communityId);
  const phone = area === null || area.phone === "" ? cityServicePhone : area.phone;
  phones.set(communityId, phone);
  return phone;
}

function viewMe(caller: Caller, account: ReturnType<typeof toAccount>, starLevel: number, unreadCount: number) {
  const { document, person } = caller;
  const now = (held: { readonly endsAtMs: number | null }) => held.endsAtMs === null || held.endsAtMs > caller.nowMs;
  return {
    personId: person.personId,
    name: person.name,
    phoneMasked: document.phoneMasked,
    areaId: person.areaId,
    placeName: document.placeName,
    roles: document.roles
      .filter(now)
      .map(({ role, areaId, shopId, placeName }) => ({ role, areaId, shopId, placeName })),
    volunteer:
      person.volunteer === null
        ? null
        : {
            status: person.volunteer.status,
            skills: [...person.volunteer.skills],
            freeCells: person.volunteer.freeCells == null ? null : [...person.volunteer.freeCells],
          },
    points: { available: account.available, held: account.held },
    minutes: account.minutes,
    starLevel,
    family: document.family.map(({ personId, name, relationWord }) => ({
      personId,
      name: maskName(name),
      relationWord,
    })),
    unreadCount,
    isConsentCurrent: document.consent.version === consentVersion,
  };
}

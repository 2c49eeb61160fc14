import { deletedName, deletedOpenid, deletionRefusal } from "../../../domain/people/deleted-person";
import type { Input } from "../../../contract/index";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { findAccount, toAccount } from "../store/accounts-store";
import { forgetPerson } from "../store/forget-store";
import { claimDeletion, findDeletion } from "../store/idempotency-store";
import { replaced } from "../store/in-transaction";
import { changePerson, findPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { countUnderWay } from "../store/personal-data-store";

const roundsMax = 5;

type DeleteAnswer = Answer<"people.deleteMe">;
const gone: DeleteAnswer = done({ isDeleted: true as const });

/**
 * Ends a registration. One write takes name, phone, door, roles, bindings and the WeChat identity, so that afterwards
 * nobody is this person any more; ledger and service records keep only her id. What finished orders and others' documents
 * say of her is cleared next, and by the clock should this be cut. The same WeChat user may register anew as somebody new.
 */
export const deleteMe = handle<"people.deleteMe">()({
  async run(input, caller): Promise<DeleteAnswer> {
    const earlier = await findDeletion(caller.keyedId);
    if (earlier !== null && earlier.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    const isStranger = caller.document.version === 0;
    if (earlier !== null && (isStranger || earlier.personId !== caller.person.personId)) return gone;
    if (isStranger) return refuse("NOT_REGISTERED");
    const refusal = await refusalFor(caller, input);
    if (refusal !== null) return refuse(refusal);
    await recordAudit(caller, {
      id: `delete:${caller.keyedId}`,
      call: "people.deleteMe",
      target: caller.person.personId,
      outcome: "done",
    });
    await claimDeletion(caller.keyedId, caller.bodyHash, caller.person.personId, caller.nowMs);
    return (await emptied(caller.document)) ? finish(caller.person.personId) : refuse("BUSY");
  },
});

async function finish(personId: string): Promise<DeleteAnswer> {
  await forgetPerson(personId);
  return gone;
}

async function refusalFor(caller: Caller, { givesUpPoints }: Input<"people.deleteMe">) {
  const { personId } = caller.person;
  const [underWay, account] = await Promise.all([countUnderWay(personId), findAccount(personId)]);
  const { available, held } = toAccount(personId, account);
  return deletionRefusal({ ...underWay, heldPoints: held, availablePoints: available, givesUpPoints });
}

async function emptied(read: PersonDocument): Promise<boolean> {
  let person: PersonDocument | null = read;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (person === null || person.openid === deletedOpenid(person._id)) return true;
    if (await changePerson(person, nothingLeft(person._id))) return true;
    person = await findPerson(person._id);
  }
  return false;
}

/** No filter finds her any more: an empty value is never asked for. */
const nothingLeft = (personId: string) => ({
  openid: deletedOpenid(personId),
  name: deletedName,
  ...{
    phoneCipher: "",
    phoneHash: "",
    phoneMasked: "",
    tailHash: "",
    initials: "",
    addressCipher: "",
    areaId: "",
    placeName: "",
  },
  householdId: deletedOpenid(personId),
  ancestors: replaced([]),
  roles: replaced([]),
  recentKeys: replaced([]),
  activeRecurrences: replaced([]),
  family: replaced([]),
  actors: replaced([]),
  volunteer: null,
  location: null,
  homePoint: null,
  reveals: null,
  barred: replaced([]),
  goodHelp: replaced([]),
  notices: null,
  consent: replaced({ version: "", atMs: 0 }),
  pushQuota: replaced({}),
  isForgetting: true,
});

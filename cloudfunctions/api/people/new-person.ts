import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { maskPhone } from "../../../domain/people/mask";
import type { AreaDocument } from "../store/areas-store";
import { encryptField, searchHash } from "../store/field-encryption";
import type { PersonDocument } from "../store/person-document";
import { searchFields } from "./search-fields";

type Registration = {
  readonly personId: string;
  readonly openid: string;
  readonly name: string;
  readonly phone: string;
  readonly area: AreaDocument;
  readonly door: string;
  readonly consentVersion: string;
  readonly nowMs: number;
};

/** A resident as she is first stored: phone and door encrypted; people behind one door are one household. */
export const newPerson = (made: Registration): PersonDocument => ({
  _id: made.personId,
  openid: made.openid,
  name: made.name,
  phoneCipher: encryptField(made.phone),
  phoneHash: searchHash(made.phone),
  phoneMasked: maskPhone(made.phone),
  addressCipher: encryptField(made.door),
  ...searchFields(made.name, made.phone, made.area.location),
  areaId: made.area._id,
  ancestors: ancestorsOf(made.area._id),
  placeName: made.area.placeName,
  location: made.area.location ?? null,
  householdId: searchHash(`${made.area._id}|${made.door.replace(/\s+/g, "")}`).slice(0, 32),
  roles: [],
  volunteer: null,
  recentKeys: [],
  family: [],
  consent: { version: made.consentVersion, atMs: made.nowMs },
  readUntilMs: 0,
  pushQuota: {},
  version: 1,
  createdAtMs: made.nowMs,
});

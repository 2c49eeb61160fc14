import * as v from "valibot";
import { relationWords } from "../domain/family/relation-word";
import { declareCall } from "./call-declaration";
import { id, key, text, timeMs } from "./fields";

const relationWord = v.picklist(relationWords);
const invitedAs = v.picklist(["actor", "beneficiary"]);
const code = v.pipe(v.string(), v.regex(/^\d{6}$/));
const familyMax = 6;

/** Names are masked everywhere: the word says who it is, and the phone's last digits help to be sure. */
const bound = v.strictObject({
  personId: id,
  nameMasked: v.string(),
  phoneMasked: v.string(),
  relationWord: v.string(),
  sinceMs: timeMs,
});

export const familyCalls = {
  /** Makes a code for half an hour. Whoever will be acted for consents: here, when the invited one shall act. */
  "family.invite": declareCall({
    input: v.strictObject({ relationWord, invitedAs, consents: v.boolean(), key }),
    output: v.strictObject({ code: v.string(), invitedAs, expiresAtMs: timeMs }),
    errors: ["CONSENT_NEEDED", "FAMILY_FULL"],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
  }),
  /** Who made this code and what it means, before anybody consents to it. Looking is a guess, and guesses are counted. */
  "family.lookUp": declareCall({
    input: v.strictObject({ code }),
    output: v.strictObject({
      inviterNameMasked: v.string(),
      inviterPhoneMasked: v.string(),
      invitedAs,
      expiresAtMs: timeMs,
    }),
    errors: ["INVITATION_UNKNOWN", "OWN_INVITATION", "TOO_MANY_TRIES"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 10,
  }),
  "family.accept": declareCall({
    input: v.strictObject({ code, relationWord, consents: v.boolean(), key }),
    output: v.strictObject({ personId: id, invitedAs }),
    errors: [
      "INVITATION_UNKNOWN",
      "OWN_INVITATION",
      "ALREADY_BOUND",
      "FAMILY_FULL",
      "CONSENT_NEEDED",
      "TOO_MANY_TRIES",
    ],
    who: ["resident"],
    relation: "none",
    once: "row",
    perMinute: 10,
  }),
  "family.list": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      actFor: v.pipe(v.array(bound), v.maxLength(familyMax)),
      actors: v.pipe(v.array(bound), v.maxLength(familyMax)),
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Ends a binding from either side. That there is none any more is the same success. `as`: what the other is to me. */
  "family.revoke": declareCall({
    input: v.strictObject({ personId: id, as: invitedAs, key }),
    output: v.strictObject({ personId: id }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
  /** For people without a smartphone, on a signed paper. The words: what each is to the other. */
  "family.bindByStaff": declareCall({
    input: v.strictObject({
      elderPersonId: id,
      actorPersonId: id,
      relationWord,
      actorWord: relationWord,
      reason: text(100),
      key,
    }),
    output: v.strictObject({ elderPersonId: id, actorPersonId: id }),
    errors: ["NOT_FOUND", "OWN_MATTER", "OWN_INVITATION", "ALREADY_BOUND", "FAMILY_FULL"],
    who: ["communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 20,
  }),
};

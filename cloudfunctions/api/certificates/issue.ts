import { startOfDayMs } from "../../../domain/calendar/shanghai-day";
import { makeSerial } from "../../../domain/certificates/serial";
import type { CertificateEntry } from "../../../domain/certificates/certificate";
import { refuse, done } from "../answer";
import type { Caller } from "../caller";
import {
  addCertificate,
  countCertificatesSince,
  findCertificate,
  sealOf,
  type CertificateDocument,
} from "../store/certificates-store";
import { digitsOf } from "../store/field-encryption";
import type { PersonDocument } from "../store/person-document";
import type { RecordPeriod } from "../store/records-store";
import { contentOf } from "./content-of";

/** Enough for a school, an employer and a slip; more would be a machine. */
const perDayMax = 5;
const roundsMax = perDayMax + 3;
const serialDigits = 12;

type Wish = { readonly person: PersonDocument; readonly period: RecordPeriod; readonly role: CertificateEntry["role"] };

/** Issues a certificate once for a key. The day's places are numbered and unique, so a crowd gets no more than one person may. */
export async function issue({ period, person, role }: Wish, caller: Caller, earlier: CertificateDocument | null) {
  let found = earlier;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (found !== null) return repeated(found, caller);
    // From the key by a secret: as good as chance to everybody else, and the same again for a repeat.
    const chance = digitsOf(`serial:${caller.keyedId}:${round}`, serialDigits);
    const serial = makeSerial(person.areaId, caller.nowMs, chance);
    const made = await contentOf(person, period, { nowMs: caller.nowMs, serial });
    if (!made.ok) return refuse(made.code);
    const dayMs = startOfDayMs(caller.nowMs);
    const today = await countCertificatesSince(person._id, dayMs);
    if (today >= perDayMax) {
      // The last place may have been taken by this very intention.
      const own = await findCertificate(caller.keyedId);
      return own === null ? refuse("TOO_MANY_CERTIFICATES") : repeated(own, caller);
    }
    const entry: CertificateEntry = {
      version: 1,
      event: "issued",
      atMs: caller.nowMs,
      byPersonId: caller.person.personId,
      role,
      reason: "",
      keyedId: caller.keyedId,
    };
    const isAdded = await addCertificate({
      _id: caller.keyedId,
      serial,
      personId: person._id,
      areaId: person.areaId,
      ancestors: person.ancestors,
      content: made.content,
      seal: sealOf(made.content),
      bodyHash: caller.bodyHash,
      daySlot: `${person._id}:${dayMs}:${today + 1}`,
      state: "valid",
      issuedAtMs: caller.nowMs,
      version: 1,
      journal: [entry],
      relayedVersion: 0,
      hasUnrelayed: true,
      updatedAtMs: caller.nowMs,
    });
    if (isAdded) return done({ certificateId: caller.keyedId, serial });
    found = await findCertificate(caller.keyedId);
  }
  return refuse("BUSY");
}

const repeated = (found: CertificateDocument, { bodyHash }: Caller) =>
  found.bodyHash === bodyHash ? done({ certificateId: found._id, serial: found.serial }) : refuse("KEY_REUSED");

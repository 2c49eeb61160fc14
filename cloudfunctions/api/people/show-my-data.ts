import { consentVersion } from "../../../domain/people/consent";
import { maskName } from "../../../domain/people/mask";
import type { Output } from "../../../contract/index";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { findAccount, toAccount } from "../store/accounts-store";
import { decryptField } from "../store/field-encryption";
import { countPersonalRows } from "../store/personal-data-store";
import { listReadingsOf } from "../store/readings-store";

/** Everything kept about the caller, whole; of others only a surname. */
export const showMyData = handle<"people.showMyData">()({
  run: async (_input, caller) => done(await myDataOf(caller)),
});

export async function myDataOf(caller: Caller): Promise<Output<"people.showMyData">> {
  const { document } = caller;
  const [account, counts, readings] = await Promise.all([
    findAccount(document._id),
    countPersonalRows(document._id),
    listReadingsOf(document._id),
  ]);
  const { available, held, minutes } = toAccount(document._id, account);
  return {
    ...ownFacts(caller),
    counts,
    points: { available, held },
    minutes,
    readings: readings.map(({ _id, byWhom, reason, atMs }) => ({ readingId: _id, byWhom, reason, atMs })),
  };
}

function ownFacts({ document, nowMs }: Caller) {
  const { consent, volunteer } = document;
  return {
    name: document.name,
    phone: decryptField(document.phoneCipher),
    address: { areaId: document.areaId, placeName: document.placeName, door: decryptField(document.addressCipher) },
    registeredAtMs: document.createdAtMs,
    consent: { version: consent.version, agreedAtMs: consent.atMs, isCurrent: consent.version === consentVersion },
    roles: document.roles
      .filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > nowMs)
      .map(({ role, placeName, endsAtMs }) => ({ role, placeName, endsAtMs })),
    volunteer:
      volunteer === null
        ? null
        : {
            status: volunteer.status,
            skills: [...volunteer.skills],
            selfIntroduction: volunteer.selfIntroduction,
            missedAtMs: [...(volunteer.missedAtMs ?? [])],
            lateGivenBackAtMs: [...(volunteer.lateGivenBackAtMs ?? [])],
            bornYear: volunteer.bornYear ?? null,
            freeCells: volunteer.freeCells == null ? null : [...volunteer.freeCells],
            takenAtMs: [...(volunteer.takenAtMs ?? [])],
          },
    barred: (document.barred ?? []).map(({ atMs, byStaff, name, orderId, personId }) => ({
      volunteerId: personId,
      nameMasked: name,
      orderId,
      atMs,
      byStaff,
    })),
    goodHelpers: (document.goodHelp ?? []).length,
    family: document.family.map(({ name, relationWord }) => ({ nameMasked: maskName(name), relationWord })),
  };
}

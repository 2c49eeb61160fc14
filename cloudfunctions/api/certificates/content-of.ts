import { communityOf } from "../../../domain/areas/community-of";
import { activitiesMax, type CertificateContent } from "../../../domain/certificates/certificate";
import { periodFault, type PeriodFault } from "../../../domain/certificates/certificate-period";
import { totalOf } from "../../../domain/records/service-record";
import { besideRecord } from "../records/beside-record";
import { findArea } from "../store/areas-store";
import type { PersonDocument } from "../store/person-document";
import { confirmedBy, newestActivities, sumRecords, type RecordPeriod } from "../store/records-store";

/** Where no community is known the product speaks for itself. */
const issuerUnknown = "邻里帮";

type Made =
  | { readonly ok: true; readonly content: CertificateContent }
  | { readonly ok: false; readonly code: PeriodFault | "NOTHING_CONFIRMED" };

/** What a certificate of this person over this time says, from confirmed records that nobody took back. */
export async function contentOf(
  person: Pick<PersonDocument, "_id" | "name" | "ancestors">,
  period: RecordPeriod,
  { nowMs, serial }: { readonly nowMs: number; readonly serial: string },
): Promise<Made> {
  const fault = periodFault(period.fromMs, period.untilMs, nowMs);
  if (fault !== null) return { ok: false, code: fault };
  const communityId = communityOf(person.ancestors);
  const confirmed = confirmedBy(period, nowMs);
  const [sums, activities, beside, area] = await Promise.all([
    sumRecords(person._id, confirmed),
    newestActivities(person._id, confirmed, activitiesMax),
    besideRecord(person._id, period.untilMs, nowMs),
    communityId === null ? null : findArea(communityId),
  ]);
  const { minutes, services } = totalOf(sums);
  if (services === 0) return { ok: false, code: "NOTHING_CONFIRMED" };
  return {
    ok: true,
    content: {
      serial,
      personName: person.name,
      fromMs: period.fromMs,
      untilMs: period.untilMs,
      minutes,
      services,
      byCategory: sums,
      activities,
      moreActivities: Math.max(0, services - activities.length),
      trainings: beside.trainings.filter(({ atMs }) => atMs >= period.fromMs),
      honours: beside.honours,
      starLevel: beside.starLevel,
      ratingWords: beside.ratingWords,
      issuerName: area?.name ?? issuerUnknown,
      issuedAtMs: nowMs,
    },
  };
}

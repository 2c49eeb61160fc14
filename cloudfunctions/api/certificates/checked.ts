import { standingOf, type Standing } from "../../../domain/certificates/standing-of";
import { totalOf } from "../../../domain/records/service-record";
import { isSealIntact, type CertificateDocument } from "../store/certificates-store";
import { confirmedBy, sumRecords } from "../store/records-store";

/**
 * Where a certificate stands now: its seal, its state, and what the same records add up to today. Records younger than the
 * certificate are left out, so that only what was changed afterwards shows.
 */
export async function checked(
  certificate: CertificateDocument,
): Promise<{ readonly standing: Exclude<Standing, "unknown">; readonly minutesNow: number }> {
  const { content, issuedAtMs, personId, state } = certificate;
  const minutesNow = totalOf(await sumRecords(personId, confirmedBy(content, issuedAtMs))).minutes;
  const isIntact = isSealIntact(certificate);
  const standing = standingOf({ state, isSealIntact: isIntact, certifiedMinutes: content.minutes, minutesNow });
  return { standing: standing as Exclude<Standing, "unknown">, minutesNow };
}

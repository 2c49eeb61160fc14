import type { CertificateContent } from "../../../domain/certificates/certificate";
import type { CertificateDocument } from "../store/certificates-store";

/** Everything a certificate says, but for its number and when it was issued. */
export function viewContent({ serial: _serial, issuedAtMs: _issuedAtMs, ...said }: CertificateContent) {
  return {
    ...said,
    byCategory: said.byCategory.map((sum) => ({ ...sum })),
    activities: said.activities.map((activity) => ({ ...activity })),
    trainings: said.trainings.map((training) => ({ ...training })),
    honours: said.honours.map((honour) => ({ ...honour })),
  };
}

/** One line of a list of certificates. */
export const viewRow = ({ _id, content, issuedAtMs, serial, state }: CertificateDocument) => ({
  certificateId: _id,
  serial,
  issuedAtMs,
  state,
  fromMs: content.fromMs,
  untilMs: content.untilMs,
  minutes: content.minutes,
  services: content.services,
});

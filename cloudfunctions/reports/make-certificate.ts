import { certificateQrText } from "../../domain/certificates/certificate-qr";
import { reaches } from "../../domain/people/held-roles";
import { done, refuse } from "../api/answer";
import { issuingRoles } from "../api/certificates/issuing-roles";
import { handle } from "../api/handler";
import { recordAudit } from "../api/record-audit";
import { certificateById, isSealIntact } from "../api/store/certificates-store";
import { searchHash } from "../api/store/field-encryption";
import { reportFileById } from "../api/store/report-files-store";
import { keepReport } from "./keep-report";
import { makeCertificatePdf } from "./make-certificate-pdf";
import { onceForKey } from "./once-for-key";

/** A certificate as a PDF in cloud storage, for its owner and the staff of the place. What is revoked or altered is not printed. */
export const makeCertificate = handle<"reports.makeCertificate">()({
  together: ({ certificateId }, { keyedId }) => ({
    certificate: certificateById(certificateId),
    earlier: reportFileById(keyedId),
  }),
  async run({ certificateId }, caller, { certificate, earlier }) {
    const { nowMs, person } = caller;
    if (earlier !== null && earlier.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
    const isMine = certificate?.personId === person.personId;
    if (certificate === null || (!isMine && !reaches(person, issuingRoles, certificate.areaId, nowMs))) {
      return refuse("NOT_FOUND");
    }
    if (!isSealIntact(certificate)) return refuse("CERTIFICATE_ALTERED");
    if (certificate.state === "revoked") return refuse("CERTIFICATE_REVOKED");
    const path = `certificates/${searchHash(`certificate:${caller.keyedId}`)}.pdf`;
    const report = await onceForKey(caller, path, earlier, async () => {
      await recordAudit(caller, {
        id: `certificatePdf:${caller.keyedId}`,
        call: "reports.makeCertificate",
        target: certificateId,
        scope: certificate.areaId,
        outcome: "read",
      });
      const { content, serial } = certificate;
      const bytes = await makeCertificatePdf(content, certificateQrText(serial));
      return keepReport(path, { bytes, rows: 1 }, nowMs);
    });
    if (!report.ok) return refuse(report.code);
    const { expiresAtMs, url } = report.made;
    return done({ url, expiresAtMs });
  },
});

import { certificateQrText } from "../../domain/certificates/certificate-qr";
import { reaches } from "../../domain/people/held-roles";
import { done, refuse } from "../api/answer";
import { issuingRoles } from "../api/certificates/issuing-roles";
import { handle } from "../api/handler";
import { recordAudit } from "../api/record-audit";
import { certificateById, isSealIntact, type CertificateDocument } from "../api/store/certificates-store";
import { temporaryUrl, uploadFile } from "../api/store/cloud-files";
import { searchHash } from "../api/store/field-encryption";
import { reportFileById, type MadeReport } from "../api/store/report-files-store";
import { makeCertificatePdf } from "./make-certificate-pdf";
import { onceForKey } from "./once-for-key";

const urlValidSeconds = 15 * 60;

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
      return make(path, certificate, nowMs);
    });
    if (!report.ok) return refuse(report.code);
    const { expiresAtMs, fileId, url } = report.made;
    if (expiresAtMs > nowMs) return done({ url, expiresAtMs });
    return done({ url: await temporaryUrl(fileId, urlValidSeconds), expiresAtMs: nowMs + urlValidSeconds * 1_000 });
  },
});

async function make(path: string, { content, serial }: CertificateDocument, nowMs: number): Promise<MadeReport> {
  const bytes = await makeCertificatePdf(content, certificateQrText(serial));
  const fileId = await uploadFile(path, bytes);
  const url = await temporaryUrl(fileId, urlValidSeconds);
  return { fileId, url, rows: 1, expiresAtMs: nowMs + urlValidSeconds * 1_000 };
}

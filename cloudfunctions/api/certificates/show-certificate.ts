import { certificateQrText } from "../../../domain/certificates/certificate-qr";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { certificateById } from "../store/certificates-store";
import { checked } from "./checked";
import { issuingRoles } from "./issuing-roles";
import { viewContent } from "./view-certificate";

/** The whole sheet with where it stands now. What was altered in the store is not shown at all. */
export const showCertificate = handle<"certificates.show">()({
  together: ({ certificateId }) => ({ certificate: certificateById(certificateId) }),
  async run({ certificateId }, caller, { certificate }) {
    const { nowMs, person } = caller;
    const isMine = certificate?.personId === person.personId;
    if (certificate === null || (!isMine && !reaches(person, issuingRoles, certificate.areaId, nowMs))) {
      return refuse("NOT_FOUND");
    }
    const { minutesNow, standing } = await checked(certificate);
    if (standing === "altered") return refuse("CERTIFICATE_ALTERED");
    if (!isMine) {
      await recordAudit(caller, { call: "certificates.show", target: certificateId, outcome: "read" });
    }
    const { content, issuedAtMs, journal, serial, state } = certificate;
    return done({
      certificateId,
      serial,
      issuedAtMs,
      state,
      ...viewContent(content),
      standing,
      minutesNow,
      revokedReason: journal.find(({ event }) => event === "revoked")?.reason ?? null,
      isMine,
      mayRevoke: !isMine && state === "valid",
      qrText: certificateQrText(serial),
    });
  },
});

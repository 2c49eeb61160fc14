import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { certificateById, findCertificate, saveRevoked, type CertificateDocument } from "../store/certificates-store";
import { issuingRoles } from "./issuing-roles";

const roundsMax = 3;

/** Ends a certificate for good, with the reason its owner reads. Nobody revokes his own. Of two at once the first stands. */
export const revokeCertificate = handle<"certificates.revoke">()({
  together: ({ certificateId }) => ({ read: certificateById(certificateId) }),
  async run({ certificateId, reason }, caller, { read }) {
    const { nowMs, person } = caller;
    let certificate: CertificateDocument | null = read;
    for (let round = 1; round <= roundsMax; round += 1) {
      if (certificate === null || !reaches(person, issuingRoles, certificate.areaId, nowMs)) return refuse("NOT_FOUND");
      if (certificate.personId === person.personId) return refuse("OWN_MATTER");
      if (certificate.state === "revoked") {
        const entry = certificate.journal.find(({ keyedId }) => keyedId === caller.keyedId);
        if (entry === undefined) return refuse("CERTIFICATE_REVOKED");
        return entry.reason === reason ? done({ certificateId, state: "revoked" as const }) : refuse("KEY_REUSED");
      }
      const entry = {
        version: certificate.version + 1,
        event: "revoked" as const,
        atMs: nowMs,
        byPersonId: person.personId,
        role: caller.roles.includes("admin") ? ("admin" as const) : ("communityStaff" as const),
        reason,
        keyedId: caller.keyedId,
      };
      if (await saveRevoked(certificate, entry)) return done({ certificateId, state: "revoked" as const });
      certificate = await findCertificate(certificateId);
    }
    return refuse("BUSY");
  },
});

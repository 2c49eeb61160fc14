import { readSerial } from "../../../domain/certificates/serial";
import { maskName } from "../../../domain/people/mask";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { findCertificateBySerial } from "../store/certificates-store";
import { searchHash } from "../store/field-encryption";
import { spendTry } from "../store/invitations-store";
import { checked } from "./checked";

/** Somebody at a desk checks a pile of papers; whoever guesses needs far more than these in ten minutes. */
const looksMax = 30;

const unknown = done({ standing: "unknown" as const, certificate: null });

/**
 * Tells anybody who holds the paper whether it is good. Every look is counted, right or wrong, so that numbers cannot be
 * guessed; of the person only what the paper itself may show to a stranger.
 */
export const verifyCertificate = handle<"certificates.verify">()({
  async run({ serial: typed }, caller) {
    const looker = `certificate:${searchHash(`looker:${caller.openid}`)}`;
    if (!(await spendTry(looker, caller.nowMs, looksMax))) return refuse("TOO_MANY_TRIES");
    const serial = readSerial(typed);
    const certificate = serial === null ? null : await findCertificateBySerial(serial);
    if (certificate === null) return unknown;
    const { minutesNow, standing } = await checked(certificate);
    if (standing === "altered") return done({ standing, certificate: null });
    const { content, issuedAtMs, journal } = certificate;
    return done({
      standing,
      certificate: {
        serial: certificate.serial,
        fromMs: content.fromMs,
        untilMs: content.untilMs,
        minutes: content.minutes,
        services: content.services,
        nameMasked: maskName(content.personName),
        issuerName: content.issuerName,
        issuedAtMs,
        minutesNow,
        revokedAtMs: journal.find(({ event }) => event === "revoked")?.atMs ?? null,
      },
    });
  },
});

import { isWithin } from "../../../domain/areas/is-within";
import { readSerial } from "../../../domain/certificates/serial";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import {
  findCertificateBySerial,
  listCertificatesIn,
  listOwnCertificates,
  type CertificateDocument,
} from "../store/certificates-store";
import { issuingRoles } from "./issuing-roles";
import { viewRow } from "./view-certificate";

const cursorOf = (row: CertificateDocument): string => `${row.issuedAtMs}|${row._id}`;

/** The certificates that speak of me, newest first, also those the community issued. */
export const listMyCertificates = handle<"certificates.listMine">()({
  async run({ cursor }, caller) {
    const found = await listOwnCertificates(caller.person.personId, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, cursorOf);
    return done({ certificates: rows.map(viewRow), nextCursor });
  },
});

/** Of somebody else's area it is as if there were none. */
async function findIn(scopes: readonly string[], typed: string): Promise<readonly CertificateDocument[]> {
  const serial = readSerial(typed);
  const found = serial === null ? null : await findCertificateBySerial(serial);
  return found !== null && scopes.some((scope) => isWithin(found.areaId, scope)) ? [found] : [];
}

/** What was issued in my areas, newest first, or the one somebody holds in his hand. */
export const listIssuedCertificates = handle<"certificates.listIssued">()({
  async run({ cursor, serial }, caller) {
    const scopes = scopesAt(caller.person, issuingRoles, caller.nowMs);
    const found = await (serial === null ? listCertificatesIn(scopes, parseCursor(cursor)) : findIn(scopes, serial));
    const { rows, nextCursor } = pageOf(found, cursorOf);
    return done({
      certificates: rows.map((row) => ({ ...viewRow(row), personName: row.content.personName })),
      nextCursor,
    });
  },
});

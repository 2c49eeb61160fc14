import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listCertificatesIn, listOwnCertificates, type CertificateDocument } from "../store/certificates-store";
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

/** What was issued in my areas, newest first. */
export const listIssuedCertificates = handle<"certificates.listIssued">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, issuingRoles, caller.nowMs);
    const found = await listCertificatesIn(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, cursorOf);
    return done({
      certificates: rows.map((row) => ({ ...viewRow(row), personName: row.content.personName })),
      nextCursor,
    });
  },
});

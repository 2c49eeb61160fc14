import { forCommunityStaff, forResidents, outside, type Row } from "./permission-rows";

/** In this scene 张建国 alone has done something that could be certified. */
const forWhoServed = {
  about: "nothing",
  callers: { ...outside, taker: "ok", others: "NOTHING_CONFIRMED" },
} as const satisfies Row;

/** Records and certificates; the certificate is 张建国's. */
export const certificatePermissions = {
  "records.listMine": forResidents,
  "certificates.preview": forWhoServed,
  "certificates.issue": forWhoServed,
  "certificates.issueFor": {
    about: "nothing",
    callers: {
      ...outside,
      staff: "ok",
      admin: "ok",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "certificates.listMine": forResidents,
  "certificates.listIssued": forCommunityStaff,
  "certificates.show": {
    about: "nothing",
    callers: { ...outside, taker: "ok", staff: "ok", admin: "ok", others: "NOT_FOUND" },
  },
  "certificates.revoke": {
    about: "nothing",
    callers: { ...outside, staff: "ok", admin: "ok", farStaff: "NOT_FOUND", others: "NOT_ALLOWED" },
  },
  "reports.makeCertificate": {
    about: "nothing",
    callers: { ...outside, taker: "ok", staff: "ok", admin: "ok", others: "NOT_FOUND" },
  },
  // The one door that is open to strangers.
  "certificates.verify": { about: "nothing", callers: { nobody: "NOT_SIGNED_IN", others: "ok" } },
} as const satisfies Record<string, Row>;

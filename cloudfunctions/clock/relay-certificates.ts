import type { CertificateEntry } from "../../domain/certificates/certificate";
import { certificateMessages } from "../../domain/messages/certificate-messages";
import { unchained } from "../api/store/audit-store";
import { listUnrelayedCertificates, type CertificateDocument } from "../api/store/certificates-store";
import { findRecipients, markRelayed } from "../api/store/relay-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { batchRows, workThrough } from "./work-through";

/** Passes on that a certificate was issued or revoked, exactly once per step, person and channel. */
export const relayCertificates = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "certificateNews",
    next: () => listUnrelayedCertificates(batchRows),
    settle: (certificate) => relay(certificate, tick.nowMs),
  });

async function relay(certificate: CertificateDocument, nowMs: number): Promise<boolean> {
  const recipients = await findRecipients([certificate.personId]);
  for (const entry of certificate.journal.filter(({ version }) => version > certificate.relayedVersion)) {
    await tellNews(newsOf(certificate, entry), recipients, nowMs);
  }
  return markRelayed("certificates", certificate);
}

const newsOf = (certificate: CertificateDocument, entry: CertificateEntry): News => ({
  eventId: `certificate:${certificate._id}:${entry.version}`,
  atMs: entry.atMs,
  audit: {
    _id: `certificate:${certificate._id}:${entry.version}`,
    atMs: entry.atMs,
    who: entry.byPersonId,
    role: entry.role,
    scope: certificate.areaId,
    call: `certificate.${entry.event}`,
    target: certificate._id,
    outcome: "done",
    code: "",
    reason: entry.reason,
    ...unchained,
  },
  messages: certificateMessages(certificate, entry),
  orderId: null,
  redemptionId: null,
  page: `packages/me/certificate/index?certificateId=${certificate._id}`,
});

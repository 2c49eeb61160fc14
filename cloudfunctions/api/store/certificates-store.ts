import {
  sealedText,
  type CertificateContent,
  type CertificateEntry,
  type CertificateState,
} from "../../../domain/certificates/certificate";
import { command, database } from "./database";
import { searchHash } from "./field-encryption";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** A certificate as it lies in the database. `content` is never changed; `seal` is a keyed hash of it. */
export type CertificateDocument = {
  readonly _id: string;
  readonly serial: string;
  readonly personId: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly content: CertificateContent;
  readonly seal: string;
  /** Hash of what was asked, so that a changed body under the same key is refused. */
  readonly bodyHash: string;
  /** `<personId>:<day>:<number>`, unique: so many a day and no more, also when asked for at once. */
  readonly daySlot: string;
  readonly state: CertificateState;
  readonly issuedAtMs: number;
  readonly version: number;
  readonly journal: readonly CertificateEntry[];
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const certificates = () => database.collection("certificates");

export const certificateById = (id: string): Reading<CertificateDocument | null> => reading("certificates", id);

/** Keyed: whoever can write to the database but does not know the key cannot make one that passes. */
export const sealOf = (content: CertificateContent): string => searchHash(sealedText(content));

export const isSealIntact = ({ content, seal }: Pick<CertificateDocument, "content" | "seal">): boolean =>
  sealOf(content) === seal;

async function findOne(filter: Readonly<Record<string, unknown>>): Promise<CertificateDocument | null> {
  const { data } = await certificates().where(guardedFilter(filter)).limit(1).get();
  return (data[0] as CertificateDocument | undefined) ?? null;
}

export const findCertificate = (certificateId: string): Promise<CertificateDocument | null> =>
  findOne({ _id: certificateId });

export const findCertificateBySerial = (serial: string): Promise<CertificateDocument | null> => findOne({ serial });

/** False when the same key, the same number, or somebody's same place of the day is there already. */
export async function addCertificate(certificate: CertificateDocument): Promise<boolean> {
  try {
    await certificates().add({ data: certificate });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

export async function countCertificatesSince(personId: string, sinceMs: number): Promise<number> {
  const { total } = await certificates()
    .where(guardedFilter({ personId, issuedAtMs: command.gte(sinceMs) }))
    .count();
  return total;
}

/** Writes a certificate's revocation if nobody did since it was read; false when somebody did. */
export async function saveRevoked(read: CertificateDocument, entry: CertificateEntry): Promise<boolean> {
  const { stats } = await certificates()
    .where(guardedFilter({ _id: read._id, version: read.version, state: "valid" }))
    .update({
      data: {
        state: "revoked",
        version: entry.version,
        journal: command.push([entry]),
        hasUnrelayed: true,
        updatedAtMs: entry.atMs,
      },
    });
  return stats.updated === 1;
}

/** One's own, newest first. */
export const listOwnCertificates = (
  personId: string,
  after: PageStart | null,
): Promise<readonly CertificateDocument[]> =>
  listNewestFirst({ collection: "certificates", filter: { personId }, sortBy: "issuedAtMs", after });

/** What was issued in several subtrees, newest first. */
export const listCertificatesIn = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly CertificateDocument[]> =>
  listNewestFirst({
    collection: "certificates",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes) },
    sortBy: "issuedAtMs",
    after,
  });

/** Those with a step nobody was told of yet, longest waiting first. */
export async function listUnrelayedCertificates(rows: number): Promise<readonly CertificateDocument[]> {
  const { data } = await certificates()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as CertificateDocument[];
}

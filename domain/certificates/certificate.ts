import type { RecordSource, RecordSum } from "../records/service-record";

/** What a certificate says, fixed when it was issued. Nothing in it is ever changed: a mistake is revoked, and another issued. */
export type CertificateContent = {
  readonly serial: string;
  readonly personName: string;
  readonly fromMs: number;
  /** The period ends before this moment. */
  readonly untilMs: number;
  readonly minutes: number;
  readonly services: number;
  readonly byCategory: readonly RecordSum[];
  /** The newest ones by name; `moreActivities` says how many stand only in the sums. */
  readonly activities: readonly CertifiedActivity[];
  readonly moreActivities: number;
  readonly trainings: readonly { readonly title: string; readonly atMs: number }[];
  readonly honours: readonly { readonly title: string; readonly areaName: string }[];
  readonly starLevel: number;
  /** How those he helped judged it, in words with their number; null before the first rating. */
  readonly ratingWords: string | null;
  readonly issuerName: string;
  readonly issuedAtMs: number;
};

export type CertifiedActivity = {
  readonly activity: string;
  readonly atMs: number;
  readonly minutes: number;
  readonly source: RecordSource;
};

export type CertificateState = "valid" | "revoked";

export type CertificateEntry = {
  readonly version: number;
  readonly event: "issued" | "revoked";
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: "volunteer" | "communityStaff" | "admin" | "resident" | "gridWorker" | "keeper";
  readonly reason: string;
  readonly keyedId: string;
};

/** More would be a list, not a sheet of paper; the sums hold all. */
export const activitiesMax = 40;

/** What is sealed: every word and figure, in one fixed order, so that any later change of the stored copy shows. */
export const sealedText = (content: CertificateContent): string =>
  JSON.stringify([
    "certificate",
    content.serial,
    content.personName,
    content.fromMs,
    content.untilMs,
    content.minutes,
    content.services,
    content.byCategory.map(({ categoryName, minutes, services }) => [categoryName, minutes, services]),
    content.activities.map(({ activity, atMs, minutes, source }) => [activity, atMs, minutes, source]),
    content.moreActivities,
    content.trainings.map(({ title, atMs }) => [title, atMs]),
    content.honours.map(({ title, areaName }) => [title, areaName]),
    content.starLevel,
    content.ratingWords,
    content.issuerName,
    content.issuedAtMs,
  ]);

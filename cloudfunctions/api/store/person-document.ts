import type { GeoPoint } from "../../../domain/areas/geo-point";
import type { Barred } from "../../../domain/people/barred";
import type { DayNotices } from "../../../domain/people/day-notices";
import type { GoodHelp } from "../../../domain/people/familiar";
import type { Reveals } from "../../../domain/people/reveal-budget";
import type { FamilyBinding, HeldRole, VolunteerFacts } from "../../../domain/people/person";

/** A recently used key of a call whose own document cannot tell that the key came before with another body. */
export type RecentKey = {
  readonly key: string;
  readonly bodyHash: string;
};

/** A person as she lies in the database. Phone and door are encrypted; `phoneHash` finds her by phone. */
export type PersonDocument = {
  readonly _id: string;
  readonly openid: string;
  readonly name: string;
  readonly phoneCipher: string;
  readonly phoneHash: string;
  readonly phoneMasked: string;
  readonly addressCipher: string;
  /** By what staff find a caller; missing in documents the clock has not come to yet. */
  readonly tailHash?: string;
  readonly initials?: string;
  readonly searchVersion?: number;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly placeName: string;
  /** Where her building stands, by which orders near her are found; missing in documents of before. */
  readonly location?: GeoPoint | null;
  /** The same as a point of the index by which volunteers near an order are found. Made with the search fields. */
  readonly homePoint?: unknown;
  readonly householdId: string;
  readonly roles: readonly (HeldRole & { readonly placeName: string })[];
  readonly volunteer: VolunteerFacts | null;
  readonly recentKeys: readonly RecentKey[];
  readonly family: readonly (FamilyBinding & { readonly name: string })[];
  /** Those who may act for her: the other end of their `family`. Missing in documents of before. */
  readonly actors?: readonly (FamilyBinding & { readonly name: string })[];
  readonly consent: { readonly version: string; readonly atMs: number };
  /** What she revealed today as staff. Missing before the first time. */
  readonly reveals?: Reveals | null;
  /** Set when she deleted her registration and the clock may still have to clear her from what is finished. */
  readonly isForgetting?: boolean;
  /** What she set up to come every week and has not ended. Missing before the first. */
  readonly activeRecurrences?: readonly string[];
  /** Volunteers who are not to come to her again. Missing before the first. */
  readonly barred?: readonly Barred[];
  /** Volunteers who helped her well, as matching remembers it. Missing before the first. */
  readonly goodHelp?: readonly GoodHelp[];
  /** The orders she was told of today. Missing before the first. */
  readonly notices?: DayNotices | null;
  readonly readUntilMs: number;
  readonly pushQuota: Readonly<Record<string, number>>;
  readonly version: number;
  readonly createdAtMs: number;
};

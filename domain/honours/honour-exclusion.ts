import type { HonoursPolicy } from "../policies/honours-policy";
import { meanOf, type HonourFigures } from "./honour-figures";
import type { HonourKind } from "./honour-kind";

export const honourExclusions = ["veto", "noShow", "tooLittle", "rating"] as const;
export type HonourExclusion = (typeof honourExclusions)[number];

export const exclusionWords: Readonly<Record<HonourExclusion, string>> = {
  veto: "一票否决",
  noShow: "爽约太多",
  tooLittle: "服务太少",
  rating: "评价不够",
};

type Candidate = {
  readonly kind: HonourKind;
  readonly figures: HonourFigures;
  /** When proven misconduct last took everything of a service; null or left out: never. */
  readonly vetoAtMs?: number | null;
  readonly missedAtMs?: readonly number[];
};

type Year = { readonly fromMs: number; readonly untilMs: number };

/** Why a candidate does not stand for the honour at all, the gravest reason first; null: he does. */
export function honourExclusion(
  { figures, kind, missedAtMs = [], vetoAtMs = null }: Candidate,
  policy: HonoursPolicy,
  { fromMs, untilMs }: Year,
): HonourExclusion | null {
  const isInYear = (atMs: number): boolean => atMs >= fromMs && atMs < untilMs;
  if (vetoAtMs !== null && isInYear(vetoAtMs)) return "veto";
  if (missedAtMs.filter(isInYear).length > policy.noShowsMax) return "noShow";
  const isTooLittle =
    kind === "volunteer" ? figures.minutes < policy.minHours * 60 : figures.services < policy.minServices;
  if (isTooLittle || figures.services === 0) return "tooLittle";
  return Math.round(meanOf(figures, untilMs).mean * 10) < policy.minMeanTenths ? "rating" : null;
}

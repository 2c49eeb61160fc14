import type { HonoursPolicy } from "../policies/honours-policy";

/** What can be honoured, as far as its figures exist. A further kind is a further row here. */
export const honourKinds = ["volunteer", "team", "organisation", "community"] as const;
export type HonourKind = (typeof honourKinds)[number];

type Facts = { readonly title: string; readonly unit: string; readonly places: (policy: HonoursPolicy) => number };

export const honourFacts: Readonly<Record<HonourKind, Facts>> = {
  volunteer: { title: "最美志愿者", unit: "名", places: (policy) => policy.volunteerPlaces },
  team: { title: "最佳志愿服务队", unit: "支", places: (policy) => policy.teamPlaces },
  organisation: { title: "最佳志愿服务组织", unit: "家", places: (policy) => policy.organisationPlaces },
  community: { title: "最美社区", unit: "个", places: (policy) => policy.communityPlaces },
};

/** 2026 年度最美志愿者 */
export const honourTitle = (kind: HonourKind, year: number): string => `${year} 年度${honourFacts[kind].title}`;

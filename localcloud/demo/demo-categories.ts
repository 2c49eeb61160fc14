import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";

type Category = OrganisationInput["categories"][number];

const usual = { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 };
const rule = (basePoints: number, perHourPoints: number, maxPoints: number) => ({
  basePoints,
  perHourPoints,
  maxPoints,
  version: "2026-1",
});

function category(
  categoryId: string,
  name: string,
  usualText: string,
  more: Partial<Category> & Pick<Category, "plannedMinutes">,
): Category {
  return {
    categoryId,
    name,
    icon: categoryId,
    usualText,
    mustReview: false,
    requiredSkills: [],
    deadlines: usual,
    pointsRule: rule(5, 10, 40),
    ...more,
  };
}

/** The kinds of help a community starts with; the first eight are the tiles of the first screen. */
export const demoCategories: Category[] = [
  category("medicine", "买药送药", "请帮我买药，药名和数量见面说。", { plannedMinutes: 40 }),
  category("escort", "陪诊就医", "请陪我去医院看病。", {
    plannedMinutes: 180,
    pointsRule: rule(10, 10, 60),
    mustReview: true,
  }),
  category("errand", "物品代购", "请帮我买点菜和日用品。", { plannedMinutes: 45 }),
  category("repair", "水电小修", "家里有东西坏了，请来看一看。", {
    plannedMinutes: 60,
    requiredSkills: ["水电"],
    pointsRule: rule(10, 15, 60),
  }),
  category("carrying", "搬抬重物", "有件重东西搬不动，请搭把手。", { plannedMinutes: 30 }),
  category("phoneHelp", "手机教学", "手机上有件事不会弄，请教教我。", { plannedMinutes: 40 }),
  category("company", "陪伴聊天", "想找人说说话。", { plannedMinutes: 60 }),
  category("cleaning", "家政保洁", "请帮忙打扫一下屋子。", { plannedMinutes: 90, mustReview: true }),
  category("haircut", "周末义剪", "想剪个头发。", { plannedMinutes: 30, requiredSkills: ["理发"] }),
  category("wish", "圆梦微心愿", "我有一个小心愿。", { plannedMinutes: 60, mustReview: true }),
  category("therapy", "健康理疗", "想做一次理疗。", { plannedMinutes: 45, requiredSkills: ["理疗"], mustReview: true }),
  category("diet", "饮食养生咨询", "想问问吃什么对身体好。", { plannedMinutes: 30 }),
  category("homework", "四点半课堂", "孩子放学后请帮忙看看作业。", { plannedMinutes: 90, mustReview: true }),
  category("legal", "法律咨询", "有件事想问问懂法律的人。", { plannedMinutes: 40, requiredSkills: ["法律"] }),
  category("mediation", "矛盾调解", "邻里之间有点矛盾，请来调解。", { plannedMinutes: 60, mustReview: true }),
  category("environment", "环境整治", "这个地方该收拾一下了。", { plannedMinutes: 60 }),
  category("opinion", "社情民意", "我有个建议。", { plannedMinutes: 20, mustReview: true }),
];

import type { Place } from "./experience-place";
import type { Week } from "./experience-week";

const certificateOf = async (week: Week, who: string) =>
  (await week.succeed(who, "certificates.listMine", {})).certificates[0];

const certificate = (who: string) => async (week: Week) =>
  `certificateId=${(await certificateOf(week, who))?.certificateId ?? "none"}`;

const serial = async (week: Week) => `serial=${(await certificateOf(week, "zhang"))?.serial ?? "none"}`;

const honourList = async (week: Week) =>
  `listId=${(await week.succeed("wang", "honours.listPublic", {})).lists[0]?.listId ?? "none"}`;

/** The pages that thank people; a part of the list in `experience-places.ts`. */
export const recognitionPlaces: readonly Place[] = [
  { page: "packages/me/record/index", who: "zhang", shows: "开一份证明" },
  {
    page: "packages/me/record/index",
    who: "zhang",
    shows: "开一份证明",
    then: { tap: "选日期", shows: "从哪天" },
  },
  { page: "packages/me/record/index", who: "wang", shows: "还没有记录" },
  { page: "packages/me/certificate/index", who: "zhang", query: certificate("zhang"), shows: "真实有效" },
  { page: "packages/me/verify/index", who: "new", query: serial, shows: "真实有效" },
  { page: "packages/me/verify/index", who: "wang", shows: "这份证明是真的吗" },
  { page: "packages/me/honours/index", who: "wang", shows: "公示中" },
  { page: "packages/me/honours/index", who: "new", query: honourList, shows: "第 1 名" },
  {
    page: "packages/me/honours/index",
    who: "ma",
    query: honourList,
    shows: "第 1 名",
    then: { tap: "我有意见", shows: "怎么不对" },
  },
  { page: "packages/staff/certificates/index", who: "sun", shows: "开过的证明" },
  { page: "packages/staff/honours/index", who: "sun", shows: "开始评一项荣誉" },
  {
    page: "packages/staff/honours/index",
    who: "wu",
    query: honourList,
    shows: "居民的意见",
    then: { tap: "答复", shows: "怎么定" },
  },
  { page: "packages/me/stars/index", who: "zhang", shows: "星级怎么算" },
  { page: "packages/me/ranks/index", who: "zhang", shows: "张建国（我）" },
  { page: "packages/me/ranks/index", who: "wang", shows: "您这段时间还没有服务" },
  {
    page: "packages/me/ranks/index",
    who: "wang",
    shows: "要不要上榜",
    then: { tap: "队伍和组织", shows: "岗山义工队" },
  },
  { page: "packages/me/time-bank/index", who: "zhang", shows: "存了多少时间" },
  { page: "packages/me/time-bank/index", who: "wang", shows: "还没有存进时间" },
  { page: "packages/staff/organisations/index", who: "sun", shows: "银龄互助协会" },
  {
    page: "packages/staff/organisations/index",
    who: "sun",
    shows: "银龄互助协会",
    then: { tap: "改一改", shows: "找志愿者" },
  },
  {
    page: "packages/staff/organisations/index",
    who: "wu",
    shows: "银龄互助协会",
    then: { tap: "季度星级", shows: "岗山义工队" },
  },
];

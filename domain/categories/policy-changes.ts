import { difficultyOf } from "../points/points-rule";
import { riskWords } from "../orders/risk";
import type { PolicyContent } from "./category-policy";
import type { FormField } from "./form-field";

type Told = readonly [name: string, say: (content: PolicyContent) => string];

const yesNo = (is: boolean): string => (is ? "是" : "否");
const listed = (words: readonly string[]): string => (words.length === 0 ? "无" : words.join("；"));

function sayField(field: FormField): string {
  const must = field.isRequired ? "，必填" : "";
  switch (field.kind) {
    case "choice":
      return `${field.label}（${field.options.join("/")}${field.usual === null ? "" : `，先选${field.usual}`}${must}）`;
    case "line":
      return `${field.label}（写一句${must}）`;
    case "number":
      return `${field.label}（最多 ${field.max} ${field.unit}${must}）`;
  }
}

/** Everything that can differ, as staff say it. */
const told: readonly Told[] = [
  ["名称", ({ name }) => name],
  ["图标", ({ icon }) => icon],
  ["居民能看到", ({ isShown }) => yesNo(isShown)],
  ["常用说法", ({ templates }) => listed(templates)],
  ["要问的", ({ form }) => listed(form.map(sayField))],
  ["计划时长", ({ plannedMinutes }) => `${plannedMinutes} 分钟`],
  ["名额", ({ slotCount }) => `${slotCount} 人`],
  ["居民能改名额", ({ slotsChangeable }) => yesNo(slotsChangeable)],
  ["几个人到齐才开始", ({ takersNeeded }) => `${takersNeeded} 人`],
  ["要会的手艺", ({ requiredSkills }) => listed(requiredSkills)],
  ["不能做的", ({ forbidden }) => listed(forbidden)],
  ["风险", ({ risk }) => riskWords[risk]],
  ["先审再发", ({ mustReview }) => yesNo(mustReview)],
  ["要拍前后照片", ({ asksPhotos }) => yesNo(asksPhotos)],
  ["要回看一次", ({ needsRecheck }) => yesNo(needsRecheck)],
  ["审单时限", ({ deadlines }) => `${deadlines.reviewMinutes} 分钟`],
  ["接单时限", ({ deadlines }) => `${deadlines.takenHours} 小时`],
  ["评单时限", ({ deadlines }) => `${deadlines.evaluatedDays} 天`],
  ["基础分", ({ pointsRule }) => `${pointsRule.basePoints} 分`],
  ["每小时加", ({ pointsRule }) => `${pointsRule.perHourPoints} 分`],
  ["难度", ({ pointsRule }) => `${difficultyOf(pointsRule)}%`],
  ["一次最多", ({ pointsRule }) => `${pointsRule.maxPoints} 分`],
];

/** What is another than before, one sentence each; empty when nothing is. */
export const policyChanges = (before: PolicyContent, after: PolicyContent): readonly string[] =>
  told.filter(([, say]) => say(before) !== say(after)).map(([name, say]) => `${name}：${say(before)} → ${say(after)}`);

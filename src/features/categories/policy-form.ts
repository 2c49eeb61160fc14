import { difficultyOf } from "../../../domain/points/points-rule";
import type { Input, Output } from "../../../contract";
import type { FormField } from "../../../domain/categories/form-field";
import type { Risk } from "../../../domain/orders/risk";

export type Policy = NonNullable<Output<"categories.show">["inForce"]>;
export type Draft = Input<"categories.savePolicy">["policy"];

/** A question as it stands in the form: options in one line, numbers as typed. */
export type QuestionForm = {
  fieldId: string;
  kind: FormField["kind"];
  label: string;
  isRequired: boolean;
  options: string;
  unit: string;
  max: string;
};

/** What the page's form holds: everything as typed. */
export type PolicyForm = {
  name: string;
  isShown: boolean;
  templates: string[];
  questions: QuestionForm[];
  forbidden: string;
  skills: string;
  risk: Risk;
  flags: Flag[];
  numbers: Record<NumberName, string>;
};

export const flagWords = {
  mustReview: "先审再发",
  slotsChangeable: "居民能改人数",
  asksPhotos: "要拍前后照片",
  needsRecheck: "评单前回看一次",
} as const;
export type Flag = keyof typeof flagWords;
export const flags = Object.keys(flagWords) as Flag[];

/** Each number with its unit and its bounds, as the contract has them. */
export const numberFields = {
  plannedMinutes: { label: "计划时长", unit: "分钟", min: 5, max: 720 },
  slotCount: { label: "名额", unit: "人", min: 1, max: 10 },
  takersNeeded: { label: "到齐几个人才开始", unit: "人", min: 1, max: 10 },
  reviewMinutes: { label: "审单时限", unit: "分钟", min: 10, max: 2_880 },
  takenHours: { label: "接单时限", unit: "小时", min: 1, max: 168 },
  evaluatedDays: { label: "评单时限", unit: "天", min: 1, max: 30 },
  basePoints: { label: "基础分", unit: "分", min: 0, max: 500 },
  perHourPoints: { label: "每小时加", unit: "分", min: 0, max: 500 },
  difficultyPercent: { label: "难度", unit: "%", min: 50, max: 200 },
  maxPoints: { label: "一次最多", unit: "分", min: 0, max: 1_000 },
} as const;
export type NumberName = keyof typeof numberFields;

export const templatesMax = 3;

/** A policy as it is edited. */
export function formOf(policy: Policy): PolicyForm {
  const { deadlines, pointsRule } = policy;
  const difficultyPercent = difficultyOf(pointsRule);
  const numbers = { ...policy, ...deadlines, ...pointsRule, difficultyPercent };
  return {
    name: policy.name,
    isShown: policy.isShown,
    templates: Array.from({ length: templatesMax }, (_none, place) => policy.templates[place] ?? ""),
    questions: policy.form.map(questionOf),
    forbidden: policy.forbidden.join("\n"),
    skills: policy.requiredSkills.join("、"),
    risk: policy.risk,
    flags: flags.filter((flag) => policy[flag]),
    numbers: mapNumbers((name) => String(numbers[name])),
  };
}

const mapNumbers = <T>(value: (name: NumberName) => T): Record<NumberName, T> =>
  Object.fromEntries((Object.keys(numberFields) as NumberName[]).map((name) => [name, value(name)])) as Record<
    NumberName,
    T
  >;

const questionOf = (field: FormField): QuestionForm => ({
  fieldId: field.fieldId,
  kind: field.kind,
  label: field.label,
  isRequired: field.isRequired,
  options: field.kind === "choice" ? field.options.join("、") : "",
  unit: field.kind === "number" ? field.unit : "",
  max: field.kind === "number" ? String(field.max) : "",
});

const parts = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** What is sent to the cloud, or what is still to be put right. The first option of a choice stands chosen on the card. */
export function draftOf(form: PolicyForm, icon: string): { ok: true; policy: Draft } | { ok: false; why: string } {
  const why = firstFault(form);
  if (why !== null) return { ok: false, why };
  const number = (name: NumberName) => Number(form.numbers[name]);
  return {
    ok: true,
    policy: {
      icon,
      name: form.name.trim(),
      isShown: form.isShown,
      templates: form.templates.map((one) => one.trim()).filter((one) => one !== ""),
      form: form.questions.map(fieldOf),
      forbidden: parts(form.forbidden, /\n/),
      requiredSkills: parts(form.skills, /[、,，\s]/),
      risk: form.risk,
      mustReview: form.flags.includes("mustReview"),
      slotsChangeable: form.flags.includes("slotsChangeable"),
      asksPhotos: form.flags.includes("asksPhotos"),
      needsRecheck: form.flags.includes("needsRecheck"),
      plannedMinutes: number("plannedMinutes"),
      slotCount: number("slotCount"),
      takersNeeded: number("takersNeeded"),
      deadlines: {
        reviewMinutes: number("reviewMinutes"),
        takenHours: number("takenHours"),
        evaluatedDays: number("evaluatedDays"),
      },
      pointsRule: {
        basePoints: number("basePoints"),
        perHourPoints: number("perHourPoints"),
        difficultyPercent: number("difficultyPercent"),
        maxPoints: number("maxPoints"),
      },
    },
  };
}

function fieldOf({ fieldId, isRequired, kind, label, max, options, unit }: QuestionForm): Draft["form"][number] {
  const asked = { fieldId, label: label.trim(), isRequired };
  if (kind === "line") return { kind, ...asked };
  if (kind === "number") return { kind, ...asked, unit: unit.trim(), max: Number(max) };
  const offered = parts(options, /[、,，\n]/);
  return { kind, ...asked, options: offered, usual: isRequired ? (offered[0] ?? null) : null };
}

function firstFault(form: PolicyForm): string | null {
  if (form.name.trim() === "") return "名称还没写";
  if (form.templates.every((one) => one.trim() === "")) return "至少写一句常用的话";
  const number = (Object.keys(numberFields) as NumberName[]).find((name) => !fits(name, form.numbers[name]));
  if (number !== undefined) return `${numberFields[number].label}没填对`;
  const question = form.questions.find(isUnfinished);
  if (question !== undefined) return question.label.trim() === "" ? "有个问题还没写" : `“${question.label}”没写完`;
  const long = parts(form.forbidden, /\n/);
  if (long.length > 6) return "不能做的最多写六条";
  return long.some((line) => line.length > 40) ? "不能做的每条最多 40 个字" : null;
}

/** Whether what was typed is a whole number within its bounds. */
export const fits = (name: NumberName, typed: string): boolean =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= numberFields[name].min && Number(typed) <= numberFields[name].max;

function isUnfinished({ kind, label, max, options, unit }: QuestionForm): boolean {
  if (label.trim() === "") return true;
  if (kind === "line") return false;
  if (kind === "number") return unit.trim() === "" || !/^[1-9]\d{0,5}$/.test(max);
  const offered = parts(options, /[、,，\n]/);
  return offered.length < 2 || offered.length > 6 || offered.some((option) => option.length > 10);
}

/** A question nobody has written yet; its id is one that the form has not. */
export function newQuestion(questions: readonly QuestionForm[]): QuestionForm {
  const ids = questions.map(({ fieldId }) => fieldId);
  const place = Array.from({ length: ids.length + 1 }, (_none, at) => `q${at + 1}`).find((id) => !ids.includes(id));
  return {
    fieldId: place ?? `q${ids.length + 1}`,
    kind: "choice",
    label: "",
    isRequired: true,
    options: "",
    unit: "",
    max: "",
  };
}

import { deletedName } from "../../domain/people/deleted-person";
import { maskName } from "../../domain/people/mask";
import { maskText } from "../../domain/people/mask-text";
import { decryptField } from "../api/store/field-encryption";
import type { RegisterOrder } from "../api/store/register-store";
import { evaluationWord, outcomeWords, sourceWords, statusWords, verdictWords } from "./register-words";
import type { Cell } from "./xlsx/cell-xml";
import type { SheetColumn } from "./xlsx/open-workbook";

type RegisterColumn = SheetColumn & { readonly cell: (order: RegisterOrder) => Cell };

/** The register's columns. Masked, there is a surname, a building, and text without numbers, doors and names of the people concerned. */
export function registerColumns(isMasked: boolean): readonly RegisterColumn[] {
  const named = (name: string): string => (isMasked && name !== deletedName ? maskName(name) : name);
  const said = (text: string, order: RegisterOrder): string => (isMasked ? maskText(text, namesIn(order)) : text);
  return [
    { name: "编号", width: 34, cell: ({ _id }) => _id },
    { name: "类别", width: 12, cell: ({ category }) => category.name },
    { name: "来源", width: 10, cell: ({ source }) => sourceWords[source ?? "wechat"] },
    { name: "状态", width: 12, cell: ({ status }) => statusWords[status] },
    { name: "求助人", width: 10, cell: ({ requesterName }) => named(requesterName) },
    { name: "受助人", width: 10, cell: ({ beneficiaryName }) => named(beneficiaryName) },
    { name: "地点", width: 24, cell: ({ placeName }) => placeName },
    ...(isMasked ? [] : privateColumns),
    { name: "内容", width: 40, isWrapped: true, cell: (order) => said(order.text, order) },
    { name: "发出时间", width: 17, cell: ({ createdAtMs }) => moment(createdAtMs) },
    { name: "接单时间", width: 17, cell: ({ takers }) => moment(first(takers.map((taker) => taker.takenAtMs))) },
    { name: "志愿者", width: 14, cell: ({ takers }) => takers.map((taker) => named(taker.name)).join("、") },
    { name: "到达", width: 17, cell: ({ takers }) => moment(first(takers.map((taker) => taker.arrivedAtMs))) },
    { name: "离开", width: 17, cell: ({ takers }) => moment(last(takers.map((taker) => taker.leftAtMs))) },
    { name: "服务分钟", width: 10, cell: ({ takers }) => sum(takers.map((taker) => taker.minutes ?? 0)) },
    { name: "服务内容", width: 30, isWrapped: true, cell: (order) => said(workOf(order), order) },
    { name: "结果", width: 10, cell: ({ rating }) => (rating === null ? null : outcomeWords[rating.outcome]) },
    { name: "星级", width: 8, cell: ({ rating }) => rating?.stars ?? null },
    { name: "居民的话", width: 30, isWrapped: true, cell: (order) => said(wordsOf(order), order) },
    {
      name: "社区评价",
      width: 16,
      cell: ({ evaluation }) => (evaluation === null ? null : evaluationWord(evaluation)),
    },
    { name: "复核", width: 24, isWrapped: true, cell: (order) => said(order.evaluation?.recheck ?? "", order) },
    { name: "回访", width: 30, isWrapped: true, cell: (order) => said(callOf(order), order) },
    { name: "异议结果", width: 30, isWrapped: true, cell: (order) => said(objectionOf(order), order) },
    { name: "积分", width: 8, cell: ({ awards }) => sum(awards.map(keptPoints)) },
  ];
}

/** For staff who gave a reason. */
const privateColumns: readonly RegisterColumn[] = [
  { name: "门牌", width: 20, cell: ({ addressCipher }) => opened(addressCipher) },
  { name: "电话", width: 14, cell: ({ phoneCipher }) => opened(phoneCipher) },
];

/** Empty where the order was purged or its person deleted. */
const opened = (cipher: string): string => (cipher === "" ? "" : decryptField(cipher));

const namesIn = ({ requesterName, beneficiaryName, takers }: RegisterOrder): readonly string[] => [
  requesterName,
  beneficiaryName,
  ...takers.map((taker) => taker.name),
];

/** What the volunteers did; where staff answered at once, their answer. */
const workOf = ({ answer, takers }: RegisterOrder): string =>
  [answer ?? "", ...takers.map((taker) => taker.workDone)].filter((words) => words !== "").join("；");

const wordsOf = ({ rating }: RegisterOrder): string => {
  if (rating === null) return "";
  return rating.byRule ? "到期没有答复，按规则确认" : [...rating.tags, rating.comment].filter(Boolean).join("，");
};

const callOf = ({ staffCall }: RegisterOrder): string => {
  if (staffCall == null) return "";
  return staffCall.heard === null ? "待回访" : staffCall.heard.words;
};

/** Who objected, and what came of it; the stories themselves stay with the order. */
const objectionOf = ({ dispute }: RegisterOrder): string => {
  if (dispute == null) return "";
  const { side, verdict } = dispute;
  const who = side === "requester" ? "居民" : "志愿者";
  return verdict === null ? `${who}提出，待决定` : `${who}提出，${verdictWords[verdict.kind]}：${verdict.words}`;
};

/** What was taken back after a dispute counts no more. */
const keptPoints = ({ isReversed, points }: RegisterOrder["awards"][number]): number =>
  isReversed === true ? 0 : points;

const moment = (atMs: number | null): Cell => (atMs === null ? null : { atMs });
const known = (times: readonly (number | null)[]): readonly number[] => times.filter((time) => time !== null);
const first = (times: readonly (number | null)[]): number | null =>
  known(times).length === 0 ? null : Math.min(...known(times));
const last = (times: readonly (number | null)[]): number | null =>
  known(times).length === 0 ? null : Math.max(...known(times));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

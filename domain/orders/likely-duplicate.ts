import { endOfDayMs } from "../calendar/shanghai-day";

type Asked = {
  readonly beneficiaryId: string;
  readonly category: { readonly categoryId: string };
  readonly wanted: { readonly fromMs: number };
  readonly createdAtMs: number;
};

/**
 * Whether an unfinished order probably is what somebody is about to ask for again: for the same person, of the same kind,
 * asked for or wanted on the same Asia/Shanghai day.
 */
export const isLikelyDuplicate = (
  order: Asked,
  asked: { readonly beneficiaryId: string; readonly categoryId: string },
  nowMs: number,
): boolean =>
  order.beneficiaryId === asked.beneficiaryId &&
  order.category.categoryId === asked.categoryId &&
  [order.createdAtMs, order.wanted.fromMs].some((atMs) => endOfDayMs(atMs) === endOfDayMs(nowMs));

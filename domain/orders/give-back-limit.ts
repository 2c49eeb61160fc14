import { endOfDayMs } from "../calendar/shanghai-day";
import type { OrderFacts } from "./order";
import type { Taker } from "./taker";

/** Giving back is no shame, but an order must not wander; staff can still help with a fourth. */
export const givenBackMax = 3;

/** Of these times, those on the same Asia/Shanghai day as `nowMs`. */
export const giveBackDay = (givenBackAtMs: readonly number[], nowMs: number): readonly number[] =>
  givenBackAtMs.filter((atMs) => endOfDayMs(atMs) === endOfDayMs(nowMs));

const hourMs = 3_600_000;
const noticeMs = 2 * hourMs;
const secondThoughtsMs = hourMs / 2;

/** Until when giving back troubles nobody: two hours before an agreed hour, else half an hour after he took it. */
export const freeToGiveBackUntilMs = ({ wanted }: Pick<OrderFacts, "wanted">, { takenAtMs }: Taker): number =>
  wanted.kind === "agreed" ? wanted.fromMs - noticeMs : takenAtMs + secondThoughtsMs;

/** More are not remembered: they would say nothing new. */
export const lateGivenBackMax = 20;

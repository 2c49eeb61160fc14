import { yearAt } from "../calendar/shanghai-day";
import type { Account } from "./account";
import { legOf, type Transfer } from "./transfer";

/** Two whole months and a little: evaluations come some days after a service. */
const daysKept = 75;

/** What bounds later awards and gifts: points by day, meetings, gifts by year, the last veto. A reversal takes its share out. */
export function countService(
  account: Account,
  transfer: Transfer,
): Pick<Account, "earned" | "met" | "gifts" | "vetoAtMs"> {
  const { gifts, vetoAtMs } = account;
  if (transfer.kind === "gift") return { ...account, gifts: withGift(account, transfer) };
  const { service } = transfer;
  if (service === null) return account;
  const isBack = transfer.kind === "reversal";
  const points = pointsOf(transfer) * (isBack ? -1 : 1);
  return {
    earned: withPoints(account.earned, service.day, points),
    met: isBack
      ? withoutMeeting(account.met, service.day, service.metPersonId)
      : [
          ...account.met.filter(({ day }) => day > service.day - daysKept),
          { day: service.day, personId: service.metPersonId },
        ],
    gifts,
    vetoAtMs: service.isVeto ? (isBack ? null : transfer.atMs) : vetoAtMs,
  };
}

/** What an award brought into the world, or a reversal took out of it. */
export const pointsOf = ({ legs }: Pick<Transfer, "legs">): number =>
  Math.abs(legs.filter(({ account }) => account === "system:issue").reduce((sum, { delta }) => sum + delta, 0));

function withPoints(earned: Account["earned"], day: number, points: number): Account["earned"] {
  const before = earned.find((one) => one.day === day)?.points ?? 0;
  const others = earned.filter((one) => one.day !== day && one.day > day - daysKept);
  const after = { day, points: Math.max(0, before + points) };
  return [...others, ...(after.points > 0 ? [after] : [])].sort((one, other) => one.day - other.day);
}

function withoutMeeting(met: Account["met"], day: number, personId: string): Account["met"] {
  const at = met.findIndex((one) => one.day === day && one.personId === personId);
  return at < 0 ? met : [...met.slice(0, at), ...met.slice(at + 1)];
}

/** Only who gives is counted; a gift received bounds nothing. */
function withGift({ gifts, personId }: Account, transfer: Transfer): Account["gifts"] {
  const given = 0 - (legOf(transfer, personId)?.delta ?? 0);
  if (given <= 0) return gifts;
  const year = yearAt(transfer.atMs);
  const before = gifts.find((one) => one.year === year)?.points ?? 0;
  return [...gifts.filter((one) => one.year === year - 1), { year, points: before + given }];
}

import type { Input, Output } from "../../../contract";
import type { Aisle } from "../../../domain/mall/aisle";
import type { LimitPeriod } from "../../../domain/mall/limit-period";
import { dateAt } from "../../../domain/calendar/calendar-day";
import { shanghaiMs } from "../../time/shanghai-time";
import { dayOfTyped } from "../../time/typed-day";
import { emptyRow, hoursRowsOf, hoursTyped, minuteTyped, type HoursRow } from "./hours-form";
import { piecesTyped } from "./pieces-typed";

export type Written = Output<"mall.showShelfOffering">;
export type Wish = Input<"mall.saveOffering">["wish"];

const shanghaiOffsetMs = 8 * 3_600_000;

/** What the page's form holds: numbers, days and times as typed. */
export type OfferingForm = {
  kind: Aisle;
  title: string;
  picture: string;
  pictures: string[];
  donor: string;
  rules: string;
  perPersonLimit: string;
  perHouseholdLimit: string;
  limitPeriod: LimitPeriod;
  minStars: string;
  /** `20261231`; empty for no end. */
  validUntil: string;
  cancelHours: string;
  isOnOffer: boolean;
  isClass: boolean;
  classDay: string;
  classFrom: string;
  classUntil: string;
  classPlace: string;
  teacher: string;
  isBooked: boolean;
  hours: HoursRow[];
  slotMinutes: string;
  capacity: string;
  maxSlots: string;
  daysAhead: string;
};

export const newForm = (kind: Aisle): OfferingForm => ({
  kind,
  title: "",
  picture: kind === "goods" ? "gift" : { service: "haircut", training: "phone-class", venue: "hall-hour" }[kind],
  pictures: [],
  donor: "",
  rules: "凭兑换券到店，七天内有效。不找零，不折现。",
  perPersonLimit: "0",
  perHouseholdLimit: "0",
  limitPeriod: "ever",
  minStars: "0",
  validUntil: "",
  cancelHours: "2",
  isOnOffer: false,
  isClass: kind === "training",
  classDay: "",
  classFrom: "9:00",
  classUntil: "10:30",
  classPlace: "",
  teacher: "",
  isBooked: kind === "venue",
  hours: [emptyRow],
  slotMinutes: "60",
  capacity: "1",
  maxSlots: "2",
  daysAhead: "7",
});

/** An offering as it is edited. */
export function formOf(written: Written): OfferingForm {
  const { booking, kind, limitPeriod, session, validUntilMs } = written;
  const { donor, isOnOffer, picture, pictures, rules, title } = written;
  return {
    ...newForm(kind),
    ...{ donor, isOnOffer, limitPeriod, picture, pictures: [...pictures], rules, title },
    perPersonLimit: String(written.perPersonLimit),
    perHouseholdLimit: String(written.perHouseholdLimit),
    minStars: String(written.minStars),
    cancelHours: String(written.cancelHours),
    // Its last day: the moment itself is the midnight after it.
    validUntil: validUntilMs === null ? "" : typedDay(validUntilMs - 1),
    isClass: session !== null,
    ...(session === null ? {} : sessionForm(session)),
    isBooked: booking !== null,
    ...(booking === null ? {} : bookingForm(booking)),
  };
}

const sessionForm = ({ endsAtMs, place, startsAtMs, teacher }: NonNullable<Written["session"]>) => ({
  classDay: typedDay(startsAtMs),
  classFrom: typedClock(startsAtMs),
  classUntil: typedClock(endsAtMs),
  classPlace: place,
  teacher,
});

const bookingForm = ({ capacity, daysAhead, hours, maxSlots, slotMinutes }: NonNullable<Written["booking"]>) => ({
  hours: hoursRowsOf(hours),
  slotMinutes: String(slotMinutes),
  capacity: String(capacity),
  maxSlots: String(maxSlots),
  daysAhead: String(daysAhead),
});

const typedDay = (ms: number): string => dateAt(ms).replaceAll("-", "");

/** As one writes it: "9:00". */
const typedClock = (ms: number): string =>
  new Date(ms + shanghaiOffsetMs).toISOString().slice(11, 16).replace(/^0/, "");

type Typed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };
const missing = (why: string) => ({ ok: false, why }) as const;

/** The form as it is sent, or what is missing in it. */
export function wishOf(form: OfferingForm): Typed<Wish> {
  const title = form.title.trim();
  const donor = form.donor.trim();
  const rules = form.rules.trim();
  if (title === "") return missing("先写是什么东西。");
  if (donor === "") return missing("先写是谁给的。");
  if (rules === "") return missing("先写怎么领、怎么用。");
  const numbers = numbersOf(form);
  if (numbers === null) return missing("限兑和取消时间写数字，不限写 0。");
  const lastDay = form.validUntil.trim() === "" ? null : dayOfTyped(form.validUntil.trim());
  if (lastDay === null && form.validUntil.trim() !== "") return missing("截止日期写成 20261231 这样。");
  const session = form.isClass ? sessionOf(form) : ({ ok: true, value: null } as const);
  if (!session.ok) return session;
  const booking = form.isBooked ? bookingOf(form) : ({ ok: true, value: null } as const);
  if (!booking.ok) return booking;
  return {
    ok: true,
    value: {
      ...{ donor, rules, title, ...numbers },
      picture: form.picture,
      pictures: form.pictures,
      limitPeriod: form.limitPeriod,
      validUntilMs: lastDay === null ? null : shanghaiMs(lastDay + 1, 0),
      session: session.value,
      booking: booking.value,
      isOnOffer: form.isOnOffer,
    },
  };
}

const starLevels = [0, 1, 2, 3, 4, 5] as const;

function numbersOf(form: OfferingForm) {
  const perPersonLimit = piecesTyped(form.perPersonLimit, 0, 1_000);
  const perHouseholdLimit = piecesTyped(form.perHouseholdLimit, 0, 1_000);
  const cancelHours = piecesTyped(form.cancelHours, 0, 72);
  const minStars = starLevels.find((level) => String(level) === form.minStars) ?? 0;
  if (perPersonLimit === null || perHouseholdLimit === null || cancelHours === null) return null;
  return { perPersonLimit, perHouseholdLimit, cancelHours, minStars };
}

function sessionOf(form: OfferingForm): Typed<NonNullable<Wish["session"]>> {
  const day = dayOfTyped(form.classDay.trim());
  const [from, until] = [minuteTyped(form.classFrom), minuteTyped(form.classUntil)];
  if (day === null) return missing("上课日期写成 20261201 这样。");
  if (from === null || until === null || until <= from) return missing("上课时间写成 9:00 这样，结束要比开始晚。");
  const [place, teacher] = [form.classPlace.trim(), form.teacher.trim()];
  if (place === "" || teacher === "") return missing("先写在哪里上课、谁来教。");
  const midnightMs = shanghaiMs(day, 0);
  return {
    ok: true,
    value: { startsAtMs: midnightMs + from * 60_000, endsAtMs: midnightMs + until * 60_000, place, teacher },
  };
}

function bookingOf(form: OfferingForm): Typed<NonNullable<Wish["booking"]>> {
  const typed = hoursTyped(form.hours);
  if (!typed.ok) return typed;
  const slotMinutes = piecesTyped(form.slotMinutes, 1, 480);
  const capacity = piecesTyped(form.capacity, 1, 20);
  const maxSlots = piecesTyped(form.maxSlots, 1, 8);
  const daysAhead = piecesTyped(form.daysAhead, 1, 31);
  if (slotMinutes === null || slotMinutes < 10) return missing("一段写 10 到 480 分钟。");
  if (capacity === null || maxSlots === null || daysAhead === null) {
    return missing("同时几人写 1 到 20，连订几段写 1 到 8，提前几天写 1 到 31。");
  }
  return { ok: true, value: { hours: typed.hours, slotMinutes, capacity, maxSlots, daysAhead } };
}

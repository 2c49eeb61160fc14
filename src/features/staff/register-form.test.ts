import { dayOfTyped } from "../../time/typed-day";
import { daysOf, emptyForm, filterOf, formOf } from "./register-form";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const sunday = at("2026-11-22T09:30:00");
const form = emptyForm("zc.a");
const chosen = (fromText: string, untilText: string) => ({ ...form, range: "chosen" as const, fromText, untilText });

describe("The register's form", () => {
  it("takes this week from Monday to the end of today", () => {
    expect(filterOf({ ...form, range: "week" }, sunday)).toMatchObject({
      filter: { fromMs: at("2026-11-16T00:00:00"), untilMs: at("2026-11-23T00:00:00") },
    });
  });

  it("begins a week anew on Monday", () => {
    const monday = at("2026-11-23T00:00:01");
    const days = daysOf({ ...form, range: "week" }, monday);
    expect(days?.from).toBe(days?.until);
  });

  it("takes this month from its first day", () => {
    expect(filterOf(form, sunday)).toMatchObject({
      filter: { fromMs: at("2026-11-01T00:00:00"), untilMs: at("2026-11-23T00:00:00") },
    });
  });

  it("takes chosen days, the last one included", () => {
    expect(filterOf(chosen("20261001", "20261001"), sunday)).toMatchObject({
      filter: { fromMs: at("2026-10-01T00:00:00"), untilMs: at("2026-10-02T00:00:00") },
    });
  });

  it.each(["", "2026110", "20261301", "20260230", "19991231", "2026-1-1"])("knows no day %j", (typed) => {
    expect(dayOfTyped(typed)).toBeNull();
    expect(filterOf(chosen(typed, "20261122"), sunday).ok).toBe(false);
  });

  it("says when the days are the wrong way round", () => {
    expect(filterOf(chosen("20261102", "20261101"), sunday)).toEqual({ ok: false, why: "结束日期早于开始日期" });
  });

  it("comes back from what was saved", () => {
    const full = { ...chosen("20261001", "20261031"), statuses: ["open" as const], categoryIds: ["medicine"] };
    const asked = filterOf(full, sunday);
    if (!asked.ok) throw new Error(asked.why);
    expect(formOf({ filterId: "f", name: "十月", range: "chosen", filter: asked.filter })).toEqual(full);
  });
});

import { distanceMeters } from "../../domain/areas/distance-meters";
import { inShanghai } from "../../domain/calendar/shanghai-day";
import { countyCity, smallCity } from "./city-figures";
import { groundOf } from "./demo-ground";
import { planCity } from "./plan-city";

const untilMs = Date.UTC(2026, 5, 30, 4);
const planned = (seed: number, figures = countyCity, cityNumber = 1) =>
  planCity({ figures, ground: groundOf(cityNumber), cityNumber, seed, untilMs });

describe("The plan of a city", () => {
  const city = planned(1);

  it("has the figures that were published", () => {
    const kinds = (kind: string) => city.areas.filter((area) => area.kind === kind).length;
    // Two communities and their street are the demo's.
    expect([kinds("street"), kinds("community"), kinds("grid"), kinds("building")]).toEqual([15, 46, 588, 1_042]);
    expect(city.communities).toHaveLength(48);
    expect(city.people).toHaveLength(20_000);
    expect(city.people.filter(({ volunteer }) => volunteer !== null)).toHaveLength(4_202);
    expect(city.people.filter(({ roles }) => roles.some(({ role }) => role === "gridWorker"))).toHaveLength(588);
    expect(city.orders.length).toBeGreaterThan(23_000);
  });

  it("is the same for the same seed, and another for another", () => {
    const small = smallCity(0.02);
    expect(planned(7, small)).toEqual(planned(7, small));
    expect(planned(8, small)).not.toEqual(planned(7, small));
    expect(new Set(city.people.map(({ phone }) => phone)).size).toBe(20_000);
  });

  it("lies about its middle, each building near its community", () => {
    for (const { buildings, centre } of city.communities) {
      expect(buildings.length).toBeGreaterThan(0);
      for (const { location } of buildings) expect(distanceMeters(location, centre)).toBeLessThan(3_000);
    }
  });

  it("asks in the rhythm of the day, oldest first, and within half a year", () => {
    const hours = city.orders.map(({ atMs }) => inShanghai(atMs).getUTCHours());
    expect(hours.filter((hour) => hour < 5)).toEqual([]);
    const share = (from: number, until: number) =>
      hours.filter((hour) => hour >= from && hour < until).length / hours.length;
    expect(share(8, 12)).toBeGreaterThan(share(12, 16));
    const times = city.orders.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(183 * 86_400_000);
  });

  it("makes a second city beside the first, whose people are others", () => {
    const small = smallCity(0.02);
    const second = planned(1, small, 2);
    expect(second.areas[0]).toMatchObject({ areaId: "c02", kind: "city" });
    const first = new Set(planned(1, small).people.map(({ personId }) => personId));
    expect(second.people.filter(({ personId }) => first.has(personId))).toEqual([]);
  });
});

import type { OpenStretch, WeekHours } from "../../../domain/mall/week-hours";

type Stretch = Omit<OpenStretch, "weekdays"> & { weekdays: OpenStretch["weekdays"][number][] };

/** Opening hours as an answer carries them. */
export const hoursOf = (hours: WeekHours): Stretch[] =>
  hours.map(({ weekdays, ...rest }) => ({ ...rest, weekdays: [...weekdays] }));

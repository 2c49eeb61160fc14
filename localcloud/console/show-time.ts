const parts = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour12: false, ...options });

const clock = parts({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dayAndTime = parts({ month: "long", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit" });

/** "09:05:12", in the city's time. */
export const showClock = (atMs: number): string => clock.format(atMs);

/** "11月22日 周日 09:05", in the city's time. */
export const showDayAndTime = (atMs: number): string => dayAndTime.format(atMs).replace(/(周.)/, " $1 ");

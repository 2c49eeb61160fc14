import { dayNumberAt } from "../../domain/calendar/shanghai-day";
import { dateOf } from "../../domain/calendar/calendar-day";
import type { DemoPlayer } from "./demo-player";

const dayMs = 86_400_000;

/** Hours of a cleaning day that nobody had ordered: the community asked, the street approved. */
export async function playEntriesPast(play: DemoPlayer): Promise<void> {
  play.hoursAgo(54);
  const { entryId } = await play.call("sun", "entries.propose", {
    ...hoursOf(play, "chen", 3),
    minutes: 90,
    activity: "河边清垃圾",
    reason: "集体活动，当天没有下单",
    evidence: "签到表第六行",
  });
  play.minutesLater(120);
  await play.call("wu", "entries.decide", { entryId, decision: "approve", words: "" });
}

/** What waits for a second person, and a volunteer who misses a service of hers. */
export async function playEntriesPresent(play: DemoPlayer): Promise<void> {
  play.hoursAgo(6);
  await play.call("zhao", "entries.propose", {
    ...hoursOf(play, "zhang", 2),
    minutes: 120,
    activity: "广场义务维修",
    reason: "社区活动日，当天没有下单",
    evidence: "签到表第二行，照片在活动文件夹",
  });
  play.hoursAgo(5.5);
  const about = { subject: "missing" };
  await play.call("chen", "points.requestCorrection", { about, words: "周日上午教大家用手机，一个半小时，没有记上。" });
}

const hoursOf = (play: DemoPlayer, who: string, daysAgo: number) => ({
  kind: "backfill",
  personId: `p-${who}`,
  points: 0,
  serviceDate: dateOf(dayNumberAt(play.nowMs() - daysAgo * dayMs)),
  requestId: null,
});

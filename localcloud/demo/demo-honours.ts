import { startOfDayMs, yearBounds } from "../../domain/calendar/shanghai-day";
import { honoursFields } from "../../domain/policies/honours-policy";
import type { DemoPlayer } from "./demo-player";

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** The year's volunteers on notice; the rule asks for less than usual, as the demo's year is a week old. */
export async function playHonours(play: DemoPlayer): Promise<void> {
  play.hoursAgo(30);
  const usual = Object.fromEntries(honoursFields.map(({ name, usual: number }) => [name, number]));
  const value = { ...usual, minHours: 0, minServices: 1, fullHours: 5, fullServices: 10, volunteerPlaces: 3 };
  await play.call("wu", "policies.save", {
    wish: { kind: "honours", value },
    validFromMs: null,
    afterVersion: 1,
    why: "刚开始用，先把门槛放低",
  });
  play.hoursAgo(29);
  const year = new Date(play.nowMs() + shanghaiMs).getUTCFullYear();
  const about = { areaId: "zc.gangshan.houbali", kind: "volunteer", year, correctsListId: null };
  const { listId } = await play.call("sun", "honours.start", about);
  await play.tick();
  play.hoursAgo(28);
  await play.call("sun", "honours.publish", { listId });
}

/** 王桂兰 objects to the list, and 张建国 takes a certificate of this year, as his employer asked for one. */
export async function playObjectionAndCertificate(play: DemoPlayer): Promise<void> {
  play.hoursAgo(5.4);
  const { lists } = await play.call("wang", "honours.listPublic", {});
  const [list] = lists as { listId: string }[];
  const { entries } = await play.call("wang", "honours.showPublic", { listId: list?.listId });
  const [first] = entries as { entryId: string }[];
  const words = "上周三他帮了我两回，好像只算了一回。";
  await play.call("wang", "honours.object", { listId: list?.listId, entryId: first?.entryId ?? null, words });
  play.hoursAgo(5.2);
  const { fromMs } = yearBounds(new Date(play.nowMs() + shanghaiMs).getUTCFullYear());
  await play.call("zhang", "certificates.issue", { fromMs, untilMs: startOfDayMs(play.nowMs()) + dayMs });
}

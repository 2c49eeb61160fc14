import { useState } from "react";
import { CloudApiError, tellCloud } from "./cloud-api";
import type { CloudClock } from "./cloud-clock";
import { showClock, showDayAndTime } from "./show-time";
import { useTickingClock } from "./use-ticking-clock";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const jumps = [
  { name: "+10 分钟", ms: 10 * minuteMs },
  { name: "+1 小时", ms: hourMs },
  { name: "+12 小时", ms: 12 * hourMs },
  { name: "+1 天", ms: 24 * hourMs },
  { name: "+3 天", ms: 72 * hourMs },
];

/** The local cloud's clock, and buttons that move it; timers that become due on the way run. */
export function TimePanel({ clock }: { clock: CloudClock | undefined }) {
  const [said, setSaid] = useState("");
  const [isTravelling, setTravelling] = useState(false);
  const nowMs = useTickingClock(clock);

  async function travel(ms: number): Promise<void> {
    setTravelling(true);
    try {
      const { timerRuns } = await tellCloud<{ timerRuns: number }>("travel", { ms });
      setSaid(`到了。路上的定时任务跑了 ${timerRuns} 次。`);
    } catch (error) {
      setSaid(error instanceof CloudApiError ? error.message : "没有走成，请再试一次。");
    } finally {
      setTravelling(false);
    }
  }

  return (
    <div className="time">
      <p className="time-now">
        <span className="time-clock number">{nowMs === undefined ? "…" : showClock(nowMs)}</span>
        <span className="quiet">{nowMs === undefined ? "" : showDayAndTime(nowMs)}，本地云的时间</span>
      </p>
      <div className="buttons">
        {jumps.map((jump) => (
          <button key={jump.name} type="button" disabled={isTravelling} onClick={() => travel(jump.ms)}>
            {jump.name}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {isTravelling
          ? "正在走……"
          : said || "时间往前走，到期的事会自己发生：自动发布、自动确认、积分到账、兑换券过期。"}
      </p>
    </div>
  );
}

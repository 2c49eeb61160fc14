import type { CloudClock } from "./cloud-clock";
import { showDayAndTime } from "./show-time";
import { phoneWidths } from "./use-shown-phones";
import { useTickingClock } from "./use-ticking-clock";

type Props = {
  isConnected: boolean;
  clock: CloudClock | undefined;
  width: number;
  onWidth: (width: number) => void;
};

/** The page's name, what it is for, and the switches that belong to everything. */
export function PageHead({ isConnected, clock, width, onWidth }: Props) {
  const nowMs = useTickingClock(clock);
  return (
    <header className="page-head">
      <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#C8102E" />
        <path d="M16 25s-8-5-8-11a4.4 4.4 0 0 1 8-2.6A4.4 4.4 0 0 1 24 14c0 6-8 11-8 11z" fill="#fff" />
      </svg>
      <div className="page-title">
        <h1>邻里帮 · 试一试</h1>
        <p>选两个人，各拿一部手机，把「点单、抢单、评单」走一遍。数据只在这台电脑上，只供试用和开发。</p>
      </div>
      <div className="page-tools">
        <div className="segments" role="group" aria-label="手机宽度">
          {phoneWidths.map((each) => (
            <button key={each} type="button" aria-pressed={each === width} onClick={() => onWidth(each)}>
              {each}
            </button>
          ))}
        </div>
        <span className="pill number">{nowMs === undefined ? "…" : showDayAndTime(nowMs)}</span>
        <span className={isConnected ? "pill pill-good" : "pill pill-bad"} role="status">
          {isConnected ? "已连接" : "未连接"}
        </span>
      </div>
    </header>
  );
}

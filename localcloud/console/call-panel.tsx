import { useState } from "react";
import { CallRow } from "./call-row";
import type { CloudCall } from "./cloud-call";
import type { Person } from "./person";

type Props = { calls: readonly CloudCall[]; people: readonly Person[] };

/** Every call of the phones and timers with its answer, its time and its database round trips. */
export function CallPanel({ calls, people }: Props) {
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const [withTimers, setWithTimers] = useState(false);
  const shown = withTimers ? calls : calls.filter((call) => call.openid !== undefined);
  return (
    <div>
      <div className="panel-tools">
        <span className="quiet">手机和云之间说的每一句话，最新的在上面。</span>
        <label className="check">
          <input type="checkbox" checked={withTimers} onChange={(event) => setWithTimers(event.target.checked)} />
          也看定时任务
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="empty">还没有通话。在手机上点一点，这里就会出现。</p>
      ) : (
        <ul className="rows">
          {shown.map((call) => (
            <CallRow
              key={call.id}
              call={call}
              people={people}
              isOpen={openId === call.id}
              onToggle={() => setOpenId(openId === call.id ? undefined : call.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

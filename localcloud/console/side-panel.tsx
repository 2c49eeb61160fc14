import { useState } from "react";
import { CallPanel } from "./call-panel";
import type { CloudCall } from "./cloud-call";
import type { CloudClock } from "./cloud-clock";
import { DataPanel } from "./data-panel";
import { FaultPanel } from "./fault-panel";
import { MessagePanel } from "./message-panel";
import type { Person } from "./person";
import { ResetPanel } from "./reset-panel";
import { TimePanel } from "./time-panel";

type Props = {
  calls: readonly CloudCall[];
  people: readonly Person[];
  clock: CloudClock | undefined;
  onReset: () => void;
};

const tabs = ["通话", "消息", "数据", "时间", "故障", "重置"] as const;
type Tab = (typeof tabs)[number];

/** Everything behind the two phones, one tab each. */
export function SidePanel(props: Props) {
  const [tab, setTab] = useState<Tab>("通话");
  return (
    <aside className="panel">
      <div className="tabs" role="tablist" aria-label="本地云里面">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls="panel"
            onClick={() => setTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="panel-body" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <PanelOf tab={tab} {...props} />
      </div>
    </aside>
  );
}

function PanelOf({ tab, calls, people, clock, onReset }: Props & { tab: Tab }) {
  switch (tab) {
    case "通话":
      return <CallPanel calls={calls} people={people} />;
    case "消息":
      return <MessagePanel people={people} />;
    case "数据":
      return <DataPanel />;
    case "时间":
      return <TimePanel clock={clock} />;
    case "故障":
      return <FaultPanel />;
    case "重置":
      return <ResetPanel onDone={onReset} />;
  }
}

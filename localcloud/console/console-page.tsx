import { useState } from "react";
import { type CloudClock } from "./cloud-clock";
import { Guide } from "./guide";
import { PageHead } from "./page-head";
import { PeopleStrip } from "./people-strip";
import type { Person } from "./person";
import { PhoneFrame } from "./phone-frame";
import { SidePanel } from "./side-panel";
import { type Side, sideNames, sides } from "./side";
import { useCloudCalls } from "./use-cloud-calls";
import { useCloudValue } from "./use-cloud-value";
import { useShownPhones } from "./use-shown-phones";

const nobody: readonly Person[] = [];

/** The page that `npm start` opens: people, two phones side by side, and what happens in the cloud behind them. */
export function ConsolePage() {
  const { value: known, problem } = useCloudValue<{ people: Person[] }>("people", []);
  const { value: clock } = useCloudValue<CloudClock>("clock", ["clock", "reset"]);
  const { calls, isConnected } = useCloudCalls();
  const people = known?.people ?? nobody;
  const { shown, open, setWidth, openRoles } = useShownPhones(people);
  const [front, setFront] = useState<Side>("left");
  const [resets, setResets] = useState(0);

  return (
    <>
      <PageHead isConnected={isConnected} clock={clock} width={shown.width} onWidth={setWidth} />
      <main>
        <Guide calls={calls} onStep={(step) => openRoles(step.roles)} />
        {problem ? (
          <p className="empty">{problem}</p>
        ) : (
          <PeopleStrip
            people={people}
            shown={shown}
            onOpen={(openid, side) => {
              open(openid, side);
              setFront(side);
            }}
          />
        )}
        <div className="front-switch segments" role="group" aria-label="看哪部手机">
          {sides.map((side) => (
            <button key={side} type="button" aria-pressed={front === side} onClick={() => setFront(side)}>
              {sideNames[side]}手机
            </button>
          ))}
        </div>
        <div className="stage">
          <div className={`phones front-${front}`}>
            {sides.map((side) => (
              <PhoneFrame
                key={`${side} ${resets}`}
                side={side}
                person={people.find((person) => person.openid === shown[side])}
                width={shown.width}
              />
            ))}
          </div>
          <SidePanel calls={calls} people={people} clock={clock} onReset={() => setResets(resets + 1)} />
        </div>
      </main>
    </>
  );
}

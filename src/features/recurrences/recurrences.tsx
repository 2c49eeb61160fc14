import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { useSession } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { RecurrenceCard } from "./recurrence-card";
import "./recurrences.scss";

const nothing = {};

/** What comes again every week: set up by me, or for me; each turn can be left out, each of them ended. */
export function Recurrences({ isJustSaved }: { isJustSaved: boolean }) {
  const reading = useCall("recurrences.list", nothing);
  const { communityPhone } = useSession();
  const [said, setSaid] = useState(isJustSaved ? "定好了。每次提前两天替您发出，会告诉您。" : null);
  const changed = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading} phone={communityPhone}>
        {({ most, recurrences }) =>
          recurrences.length === 0 ? (
            <EmptyState
              icon="clock"
              title="还没有每周的求助"
              text="发求助时点“约时间”，再点“每周都要”，以后不用次次发。"
              action={{ text: "去求助", onPress: () => goTo("/pages/home/index") }}
            />
          ) : (
            <>
              {recurrences.map((one) => (
                <RecurrenceCard key={one.recurrenceId} recurrence={one} onChanged={changed} />
              ))}
              {recurrences.filter(({ requesterName }) => requesterName === null).length >= most ? (
                <Notice text={`每人最多定 ${most} 个。要定新的，先停一个。`} />
              ) : null}
            </>
          )
        }
      </Loaded>
    </>
  );
}

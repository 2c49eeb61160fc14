import { View } from "@tarojs/components";
import { useState } from "react";
import { dayPartWords, dayParts, weekdays, weekdayWords, type FreeCell } from "../../../domain/people/free-cells";
import { useChange } from "../../cloud/use-change";
import { goTo } from "../../device/go-to";
import type { Session } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips, type Choice } from "../../ui/choice-chips";
import { EmptyState } from "../../ui/empty-state";
import { Notice } from "../../ui/notice";
import { usualWeeks, weekOf, type UsualWeek } from "./usual-weeks";
import "./volunteer.scss";

/** When I usually have time, part by part of the week: the orders of that time come first to me. */
export function FreeTime({ session }: { session: Session }) {
  const volunteer = session.person?.volunteer ?? null;
  if (session.person === undefined) return null;
  if (volunteer === null) {
    const apply = { text: "去报名", onPress: () => goTo("/packages/volunteer/apply/index") };
    return <EmptyState icon="heart" title="先报名做志愿者" text="报了名，再说什么时候有空。" action={apply} />;
  }
  return <Week saved={volunteer.freeCells} onSaved={() => void session.refresh()} />;
}

function Week({ saved, onSaved }: { saved: readonly FreeCell[] | null; onSaved: () => void }) {
  const [said, setSaid] = useState(saved);
  const cells = said ?? [];
  const [isSaved, setSaved] = useState(false);
  const { run, isRunning, error } = useChange("people.setFreeTime");
  const choose = (next: readonly FreeCell[]) => {
    setSaved(false);
    setSaid(next);
  };
  const save = async () => {
    if (!(await run({ freeCells: [...cells] })).ok) return;
    setSaved(true);
    onSaved();
  };
  return (
    <>
      {saved === null ? <Notice kind="info" text="您还没说过。说了，合适的求助会先给您看。" /> : null}
      <Card title="先点一个差不多的">
        <ChoiceChips<UsualWeek>
          label="差不多的"
          isLabelHidden
          choices={usualWeeks}
          chosen={
            said === null ? [] : usualWeeks.map(({ value }) => value).filter((value) => isSame(weekOf[value], said))
          }
          onChange={([week]) => week && choose(weekOf[week])}
        />
      </Card>
      <Card title="再改哪天哪段">
        {weekdays.map((day) => {
          const own = dayParts.map((part): Choice<FreeCell> => ({ value: `${day}-${part}`, text: dayPartWords[part] }));
          const others = cells.filter((cell) => !own.some(({ value }) => value === cell));
          return (
            <View key={day} className="free-day">
              <ChoiceChips<FreeCell>
                label={weekdayWords[day]}
                isMultiple
                choices={own}
                chosen={own.map(({ value }) => value).filter((value) => cells.includes(value))}
                onChange={(chosen) => choose([...others, ...chosen])}
              />
            </View>
          );
        })}
      </Card>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      {isSaved ? <Notice kind="success" text="记下了，随时可以改。" onClose={() => setSaved(false)} /> : null}
      <BigButton
        text="记下来"
        isDisabled={said === null}
        whyDisabled="先点一点您哪些时候有空"
        isRunning={isRunning}
        runningText="正在记…"
        onPress={() => void save()}
      />
    </>
  );
}

const isSame = (week: readonly FreeCell[], cells: readonly FreeCell[]): boolean =>
  week.length === cells.length && week.every((cell) => cells.includes(cell));

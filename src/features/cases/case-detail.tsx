import { View } from "@tarojs/components";
import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { StatusChip } from "../../ui/status-chip";
import { Timeline } from "../../ui/timeline";
import { TwoColumns } from "../../ui/two-columns";
import { namesOf } from "./case-list";
import { CaseRows } from "./case-rows";
import type { CaseView } from "./case-view";
import { caseEventWords, caseStateWords, mismatchWords, remedyText, subjectTitles } from "./case-words";
import { DecideCase } from "./decide-case";
import { ProposeRemedy } from "./propose-remedy";
import "./cases.scss";

/** One thing that does not tally: what it should be, what it is, and the two people who set it right. */
export function CaseDetail({ caseId }: { caseId: string }) {
  const reading = useCall("cases.show", { caseId });
  const [said, setSaid] = useState<string | null>(null);
  const done = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  const stale = () => void reading.reload();
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading}>
        {(view) => (
          <TwoColumns
            list={
              <>
                <WhatIsWrong view={view} />
                <Course view={view} />
              </>
            }
            detail={
              <>
                {view.mayPropose ? <ProposeRemedy view={view} onDone={done} onStale={stale} /> : null}
                {view.mayDecide ? <DecideCase view={view} onDone={done} onStale={stale} /> : null}
                <CaseRows rows={view.rows} />
              </>
            }
          />
        )}
      </Loaded>
    </>
  );
}

function WhatIsWrong({ view }: { view: CaseView }) {
  const { subject, title, state, people, mismatches, bookPoints, foldedPoints, openedAtMs, orderId } = view;
  const { word, tone } = caseStateWords[state];
  const nowMs = useNow();
  return (
    <Card title={`${subjectTitles[subject]}对不上`} aside={<StatusChip word={word} tone={tone} />}>
      <Facts
        facts={[
          { name: "什么", value: title === "" ? null : title },
          { name: "谁的", value: namesOf(people) },
          { name: "发现于", value: sayWhen(openedAtMs, nowMs) },
          { name: "账户上写着", value: bookPoints === null ? null : `能用 ${bookPoints} 分` },
          { name: "流水加起来", value: foldedText(view, foldedPoints) },
        ]}
      />
      {mismatches.map(({ kind, where, expected, found }, place) => (
        <View key={`${place} ${kind}`} className="case-mismatch">
          <View className="case-mismatch-name">
            {where === "" ? mismatchWords[kind] : `${where}：${mismatchWords[kind]}`}
          </View>
          <View>{`应该：${expected}`}</View>
          <View>{`现在：${found}`}</View>
        </View>
      ))}
      {orderId === null ? null : (
        <BigButton kind="second" text="看这一单" onPress={() => goTo("/packages/staff/order/index", { orderId })} />
      )}
    </Card>
  );
}

const foldedText = ({ subject }: CaseView, foldedPoints: number | null): string | null => {
  if (subject !== "account") return null;
  return foldedPoints === null ? "接不上，加不起来" : `能用 ${foldedPoints} 分`;
};

function Course({ view: { steps, remedy, state } }: { view: CaseView }) {
  const nowMs = useNow();
  return (
    <Card title="办到哪一步">
      {remedy === null || state === "open" ? null : <Notice text={`改法：${remedyText(remedy)}`} />}
      <Timeline
        entries={[...steps].reverse().map(({ event, byWhom, words, atMs }) => ({
          when: sayWhen(atMs, nowMs),
          sentence: [byWhom, caseEventWords[event], words].filter((part) => part !== "").join("："),
        }))}
      />
    </Card>
  );
}

import { View } from "@tarojs/components";
import { exclusionWords } from "../../../domain/honours/honour-exclusion";
import { useCall } from "../../cloud/use-call";
import { useReloadEvery } from "../../cloud/use-reload-every";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { StatusChip } from "../../ui/status-chip";
import { Timeline } from "../../ui/timeline";
import { CandidateLine } from "./candidate-line";
import { listWord } from "./list-word";
import type { StaffHonourList } from "./list-view";
import { ListSteps } from "./list-steps";
import { Objections } from "./objections";
import "./honours.scss";

type StaffListProps = { listId: string; onChanged: () => void; onStarted: (listId: string) => void };

const countingEveryMs = 15_000;

/** One list for those who decide about it: figures, what was said against it, and the next step. */
export function StaffList({ listId, onChanged, onStarted }: StaffListProps) {
  const reading = useCall("honours.show", { listId });
  const changed = () => {
    void reading.reload();
    onChanged();
  };
  return (
    <Loaded reading={reading}>
      {(list) => (
        <>
          <Head list={list} />
          {list.state === "counting" ? <LookAgain reload={reading.reload} /> : null}
          <ListSteps list={list} onChanged={changed} onStarted={onStarted} />
          {list.state === "counting" || list.state === "counted" ? null : (
            <Objections list={list} onAnswered={changed} />
          )}
          <Course list={list} />
        </>
      )}
    </Loaded>
  );
}

/** While the clock counts, the page asks again by itself. */
function LookAgain({ reload }: { reload: () => Promise<void> }) {
  useReloadEvery(countingEveryMs, reload);
  return null;
}

function Head({ list }: { list: StaffHonourList }) {
  const nowMs = useNow();
  const excluded = list.excluded.map(({ count, why }) => `${exclusionWords[why]} ${count}`).join("，");
  return (
    <Card title={list.title} aside={<StatusChip {...listWord(list, nowMs)} />}>
      <Facts
        facts={[
          { name: "地方", value: list.areaName },
          { name: "名额", value: `${list.places} 名` },
          { name: "规则", value: `第 ${list.policyVersion} 版` },
          { name: "数了", value: list.state === "counting" ? "正在数，请过几分钟看" : `${list.seen} 个` },
          { name: "没算进来", value: excluded === "" ? null : excluded },
          { name: "公示到", value: list.noticeUntilMs === null ? null : sayWhen(list.noticeUntilMs - 1, nowMs) },
        ]}
      />
      {list.correctedBy === null ? null : <Notice kind="warning" text="已由新名单更正，以新名单为准。" />}
      {list.state === "counted" && list.entries.length === 0 ? <Notice text="没有够得上的。可以看看规则。" /> : null}
      {list.entries.map((candidate) => (
        <CandidateLine key={candidate.entryId} candidate={candidate}>
          {candidate.removedReason === null ? null : (
            <Notice kind="warning" text={`移出名单：${candidate.removedReason}`} />
          )}
        </CandidateLine>
      ))}
    </Card>
  );
}

const stepWords: Readonly<Record<string, string>> = {
  started: "开始",
  counted: "数好了",
  noticed: "公示",
  dismissed: "答复异议，名单不变",
  removed: "异议成立，移出一位",
  recounted: "异议成立，重新数",
  withdrawn: "撤回",
  frozen: "定稿",
};

function Course({ list }: { list: StaffHonourList }) {
  const nowMs = useNow();
  return (
    <Section title="经过">
      <View>
        <Timeline
          entries={[...list.steps].reverse().map(({ atMs, byName, event, reason }) => ({
            when: sayWhen(atMs, nowMs),
            sentence: [byName, stepWords[event] ?? event, reason].filter((word) => word !== "").join("，"),
          }))}
        />
      </View>
    </Section>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { StatusChip } from "../../ui/status-chip";
import { Timeline } from "../../ui/timeline";
import { CorrectionForm, type CorrectionSubject } from "./correction-form";
import { requestStateWords, sayStep } from "./entry-words";
import "./entries.scss";

type MyRequest = Output<"points.listMyCorrections">["requests"][number];

const nothing = {};
const requestsOf = (output: Output<"points.listMyCorrections">) => output.requests;

type MyCorrectionsProps = {
  /** What one came from to say that it is wrong; null when one only looks. */
  about: CorrectionSubject | null;
  title: string;
  communityPhone: string | null;
};

/** What I said was wrong, and where each stands. */
export function MyCorrections({ about, title, communityPhone }: MyCorrectionsProps) {
  const reading = useCallPages("points.listMyCorrections", nothing, requestsOf);
  const nowMs = useNow();
  const [asking, setAsking] = useState(about);
  const [said, setSaid] = useState<string | null>(null);
  const sent = () => {
    setAsking(null);
    setSaid("社区收到了，查清楚会告诉您。");
    void reading.reload();
  };
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      {asking === null ? null : (
        <CorrectionForm
          about={asking}
          title={asking === about ? title : ""}
          onSent={sent}
          onCancel={() => setAsking(null)}
        />
      )}
      <Section title="我反映过的">
        <Loaded reading={reading} phone={communityPhone}>
          {() =>
            reading.rows.length === 0 ? (
              <EmptyState icon="circle-check" title="没有反映过" text="积分或时长不对，点那一笔下面的“这笔不对”。" />
            ) : (
              reading.rows.map((request) => <RequestStory key={request.requestId} request={request} nowMs={nowMs} />)
            )
          }
        </Loaded>
        <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      </Section>
      {asking === null ? (
        <BigButton kind="second" icon="plus" text="少了一次服务" onPress={() => setAsking({ subject: "missing" })} />
      ) : null}
    </>
  );
}

function RequestStory({ request, nowMs }: { request: MyRequest; nowMs: number }) {
  const { state, steps, title, words } = request;
  return (
    <Card title={title} aside={<StatusChip {...requestStateWords[state]} />}>
      <View className="entry-means">{`您说：${words}`}</View>
      <Timeline
        entries={steps.map(({ atMs, byWhom, event, words: answer }) => ({
          when: sayWhen(atMs, nowMs),
          sentence: sayStep(event, byWhom, answer),
        }))}
      />
    </Card>
  );
}

import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { sayDay, sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { starLevelWords } from "../../ui/star-level-words";
import { StatusChip } from "../../ui/status-chip";
import "./records.scss";

const nothing = {};
const recordsOf = (output: Output<"records.listMine">) => output.records;
type Row = Output<"records.listMine">["records"][number];

/** What I did for others, as the community confirmed it, newest first. */
export function ServiceRecord({ communityPhone }: { communityPhone: string | null }) {
  const nowMs = useNow();
  const reading = useCallPages("records.listMine", nothing, recordsOf);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(record) => (
        <>
          <Card title={`一共 ${sayMinutes(record.minutes)}`}>
            <Facts
              facts={[
                { name: "服务", value: `${record.services} 次` },
                { name: "星级", value: starLevelWords(record.starLevel) },
                { name: "邻居评价", value: record.ratingWords },
                { name: "荣誉", value: joined(record.honours.map(({ areaName, title }) => `${title}（${areaName}）`)) },
                { name: "培训", value: joined(record.trainings.map(({ title }) => title)) },
              ]}
            />
          </Card>
          <Section title="每一次">
            {reading.rows.length === 0 ? (
              <EmptyState icon="leaf" title="还没有记录" text="帮完邻居，社区确认以后，就记在这里。" />
            ) : (
              <Card>
                {reading.rows.map((row) => (
                  <RecordLine key={row.recordId} row={row} nowMs={nowMs} />
                ))}
              </Card>
            )}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function RecordLine({ row: { activity, atMs, isReversed, minutes, source }, nowMs }: { row: Row; nowMs: number }) {
  return (
    <View className={isReversed ? "record-line record-line-reversed" : "record-line"}>
      <View className="record-what">
        <View className="record-activity">{activity}</View>
        <View className="record-when">{sayDay(atMs, nowMs)}</View>
      </View>
      <View className="record-aside">
        <View className="record-minutes">{sayMinutes(minutes)}</View>
        {isReversed ? <StatusChip word="已收回，不算数" tone="quiet" /> : null}
        {source === "backfill" && !isReversed ? <StatusChip word="补录" tone="quiet" icon="edit" /> : null}
      </View>
    </View>
  );
}

const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join("、"));

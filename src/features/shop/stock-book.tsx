import { View } from "@tarojs/components";
import { stockEntryWords } from "../../../domain/mall/stock-words";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";

type Entry = Output<"mall.listStockEntries">["entries"][number];
const entriesOf = (output: Output<"mall.listStockEntries">) => output.entries;

/** Every line that moved a thing, newest first. */
export function StockBook({ offeringId }: { offeringId: string }) {
  const reading = useCallPages("mall.listStockEntries", { offeringId }, entriesOf);
  const nowMs = useNow();
  return (
    <Section title="进出流水">
      <Loaded reading={reading}>
        {() => (
          <Card>
            {reading.rows.length === 0 ? <View className="text-second">还没有进出。</View> : null}
            {reading.rows.map((entry) => (
              <ListRow
                key={entry.entryId}
                title={titleOf(entry)}
                note={[sayWhen(entry.atMs, nowMs), noteOf(entry)].filter(Boolean).join(" · ")}
                {...(entry.points === 0
                  ? {}
                  : { aside: `${entry.points > 0 ? "+" : "−"}${Math.abs(entry.points)} 分` })}
              />
            ))}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </Card>
        )}
      </Loaded>
    </Section>
  );
}

const titleOf = ({ kind, pieces }: Entry): string =>
  kind === "counted" ? "有人盘过数" : `${stockEntryWords[kind]} ${pieces} 件`;

const noteOf = ({ donor, isApproved, kind, note }: Entry): string =>
  [kind === "received" ? donor : "", note, isApproved ? "有人审批" : ""].filter(Boolean).join("，");

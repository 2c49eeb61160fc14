import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { entryKindWords, sayAmounts } from "../../../domain/entries/say-entry";
import { officeWords } from "../../../domain/messages/contact-messages";
import { useCallPages } from "../../cloud/use-call-pages";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { callPhone } from "../../ui/call-phone";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { sayServiceDay } from "./say-service-day";
import "./entries.scss";

const nothing = {};
const entriesOf = (output: Output<"entries.listPublic">) => output.entries;

/** What two people of the staff entered by hand in my community, for everybody to see. */
export function PublicEntries({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCallPages("entries.listPublic", nothing, entriesOf);
  const nowMs = useNow();
  return (
    <>
      <View className="entry-means">
        没有下单、由工作人员手工记的积分和时长，公示十五天。每一笔都要两个人：一人提，另一人批。
      </View>
      <Loaded reading={reading} phone={communityPhone}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="circle-check" title="这十五天没有手工入账" text="有了会在这里公示，谁都可以看。" />
          ) : (
            reading.rows.map((entry) => (
              <Card key={entry.entryId} title={`${entry.nameMasked} ${sayAmounts(entry)}`}>
                <Facts
                  facts={[
                    { name: "哪一种", value: entryKindWords[entry.kind] },
                    { name: "做了什么", value: entry.activity },
                    { name: "哪天", value: sayServiceDay(entry.serviceDate, nowMs) },
                    { name: "为什么", value: entry.reason },
                    {
                      name: "谁提、谁批",
                      value: `${officeWords[entry.askedByRole]}提，${officeWords[entry.approvedByRole]}批`,
                    },
                    { name: "入账", value: sayWhen(entry.atMs, nowMs) },
                  ]}
                />
              </Card>
            ))
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      {communityPhone === null ? null : (
        <BigButton kind="second" icon="phone" text="我有疑问" onPress={() => callPhone(communityPhone)} />
      )}
    </>
  );
}

import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { AccountHead } from "./account-head";
import { PostingCard } from "./posting-card";

const nothing = {};
const postingsOf = (output: Output<"points.showAccount">) => output.postings;

/** Points, hours and every movement of points, newest first. */
export function Points({ communityPhone }: { communityPhone: string | null }) {
  const nowMs = useNow();
  const reading = useCallPages("points.showAccount", nothing, postingsOf);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(account) => (
        <>
          <AccountHead account={account} />
          <Section title="积分怎么来、怎么用的">
            {reading.rows.length === 0 ? (
              <EmptyState
                icon="star"
                title="还没有积分"
                text="帮邻居办好一件事，社区评过就有积分。"
                action={{ text: "看看谁要帮忙", onPress: () => goTo("/pages/hall/index") }}
              />
            ) : null}
            {reading.rows.map((posting) => (
              <PostingCard key={posting.transferId} posting={posting} nowMs={nowMs} />
            ))}
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

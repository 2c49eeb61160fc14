import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { MessageCard } from "./message-card";
import { useMarkRead } from "./use-mark-read";

const nothing = {};
const messagesOf = (output: Output<"inbox.list">) => output.messages;

/** The messages, newest first. Seeing them reads them; what was new stays marked until one comes here again. */
export function Inbox({ communityPhone }: { communityPhone: string | null }) {
  const nowMs = useNow();
  const reading = useCallPages("inbox.list", nothing, messagesOf);
  const newest = reading.rows[0];
  const hasUnread = (reading.value?.unreadCount ?? 0) > 0;
  useMarkRead(hasUnread && newest ? newest.atMs : null);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {() =>
        reading.rows.length === 0 ? (
          <EmptyState
            icon="bell"
            title="还没有消息"
            text="求助办到哪一步，积分到没到账，这里都会说。"
            action={{ text: "回首页", onPress: () => goTo("/pages/home/index") }}
          />
        ) : (
          <>
            {reading.rows.map((message) => (
              <MessageCard key={message.messageId} message={message} nowMs={nowMs} />
            ))}
            <LoadMore
              hasMore={reading.hasMore}
              isLoading={reading.isLoadingMore}
              onMore={() => void reading.loadMore()}
            />
          </>
        )
      }
    </Loaded>
  );
}

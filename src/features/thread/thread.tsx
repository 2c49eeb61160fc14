import { View } from "@tarojs/components";
import { useState } from "react";
import { quickWords } from "../../../domain/thread/quick-words";
import { threadTextMax } from "../../../contract/thread";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import { QuickSheet } from "./quick-sheet";
import { SaidBubble } from "./said-bubble";
import type { OpenThread } from "./use-thread";
import "./thread.scss";

/** What was said, oldest first, and the place to say more: a tap for the usual words, or one's own. */
export function ThreadTalk({ thread, communityPhone }: { thread: OpenThread; communityPhone: string | null }) {
  const { draft, error, isSaying, messages, older, reading } = thread;
  const nowMs = useNow();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {({ categoryName, side }) => (
        <View className="thread">
          <Notice text={`在这里说“${categoryName}”的事，不用留电话。别发钱、密码和验证码。`} />
          {older.sentence ? <Notice kind="warning" text={older.sentence} /> : null}
          <LoadMore hasMore={older.hasMore} isLoading={older.isLoading} onMore={() => void older.load()} />
          {messages.length === 0 ? (
            <EmptyState icon="chat" title="还没有人留言" text="到不了、找不到门，都可以在这里说一声。" />
          ) : (
            messages.map((said) => (
              <SaidBubble
                key={said.messageId}
                said={said}
                nowMs={nowMs}
                mayDecide={side === "staff"}
                onDecided={() => void reading.reload()}
              />
            ))
          )}
          <BigButton
            kind="second"
            icon="chat"
            className="thread-usual"
            text="点一句常用的话"
            isDisabled={isSaying}
            onPress={() => setChoosing(true)}
          />
          <TextArea
            label="自己写一句"
            placeholder="如：我五点半到，行吗"
            maxLength={threadTextMax}
            value={draft.value}
            onChange={draft.set}
          />
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          {isChoosing ? (
            <QuickSheet
              words={quickWords[side]}
              isSaying={isSaying}
              error={error?.sentence ?? null}
              say={thread.say}
              onClose={() => setChoosing(false)}
            />
          ) : null}
        </View>
      )}
    </Loaded>
  );
}

/** Stays in sight below what was said. */
export function ThreadFooter({ thread }: { thread: OpenThread }) {
  const { draft, isSaying, reading, sayDraft } = thread;
  if (reading.value === null) return null;
  return (
    <BigButton
      text="发送"
      isRunning={isSaying}
      runningText="正在发…"
      isDisabled={draft.value.trim() === ""}
      whyDisabled="先写一句"
      onPress={() => void sayDraft()}
    />
  );
}

import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { StatusChip } from "../../ui/status-chip";
import { listWord, objectUntil } from "./list-word";
import { View } from "@tarojs/components";
import "./honours.scss";

const nothing = {};
const listsOf = (output: Output<"honours.listPublic">) => output.lists;

/** The lists of my places that are on notice or decided, newest first. */
export function PublicLists({ communityPhone }: { communityPhone: string | null }) {
  const nowMs = useNow();
  const reading = useCallPages("honours.listPublic", nothing, listsOf);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {() => (
        <>
          {reading.rows.length === 0 ? (
            <EmptyState icon="spark" title="现在没有公示" text="年底评荣誉的时候，名单先在这里给大家看。" />
          ) : (
            reading.rows.map((list) => (
              <Card
                key={list.listId}
                title={list.title}
                aside={
                  list.isCorrected ? (
                    <StatusChip word="已由新名单更正" tone="quiet" />
                  ) : (
                    <StatusChip {...listWord(list, nowMs)} />
                  )
                }
                onPress={() => goTo("/packages/me/honours/index", { listId: list.listId })}
              >
                <View className="honour-said">{list.areaName}</View>
                <View className="honour-hint">{objectUntil(list, nowMs) ?? "点开看名单"}</View>
              </Card>
            ))
          )}
          <LoadMore
            hasMore={reading.hasMore}
            isLoading={reading.isLoadingMore}
            onMore={() => void reading.loadMore()}
          />
        </>
      )}
    </Loaded>
  );
}

import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import type { EntryKind } from "../../../domain/entries/entry";
import { useCall } from "../../cloud/use-call";
import { useCallPages } from "../../cloud/use-call-pages";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { SegmentedControl } from "../../ui/segmented-control";
import { EntryCard } from "./entry-card";
import { EntryForm } from "./entry-form";
import type { RequestView } from "./entry-view";
import { RequestCard } from "./request-card";
import "./entries.scss";

type Tab = "waiting" | "requests" | "done";
const nothing = {};

type EntriesDeskProps = {
  /** What this person may ask for. */
  kinds: readonly EntryKind[];
  /** Decides about others' entries and answers volunteers. */
  mayDecide: boolean;
};

/** Entries by hand: what waits for a second person, what volunteers say is wrong, and what is done. */
export function EntriesDesk({ kinds, mayDecide }: EntriesDeskProps) {
  const [tab, setTab] = useState<Tab>("waiting");
  const [form, setForm] = useState<{ request: RequestView | null } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const counts = useCall("entries.count", nothing);
  const changed = (sentence: string) => {
    setSaid(sentence);
    setForm(null);
    void counts.reload();
  };
  if (form !== null) {
    return (
      <EntryForm
        kinds={kinds}
        request={form.request}
        onAsked={() => changed("提交了，等另一位同事批。")}
        onCancel={() => setForm(null)}
      />
    );
  }
  const tabs: readonly { value: Tab; text: string; count?: number }[] = [
    { value: "waiting", text: "等批的" },
    ...(mayDecide ? [{ value: "requests" as const, text: "志愿者反映", ...countOf(counts.value) }] : []),
    { value: "done", text: "办过的" },
  ];
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <SegmentedControl label="看哪一类" options={tabs} value={tab} onChange={setTab} />
      {tab === "requests" ? (
        <Requests onAnswer={(request) => setForm({ request })} onChanged={changed} />
      ) : (
        <Entries key={tab} which={tab} mayUndo={kinds.includes("correction")} onChanged={changed} />
      )}
      <View className="entry-new">
        <BigButton kind="second" icon="plus" text="提一笔入账" onPress={() => setForm({ request: null })} />
      </View>
    </>
  );
}

const countOf = (counts: Output<"entries.count"> | null) => (counts === null ? {} : { count: counts.requests });

const entriesOf = (output: Output<"entries.list">) => output.entries;

type EntriesProps = { which: "waiting" | "done"; mayUndo: boolean; onChanged: (sentence: string) => void };

function Entries({ which, mayUndo, onChanged }: EntriesProps) {
  const reading = useCallPages("entries.list", { which }, entriesOf);
  const nowMs = useNow();
  const reload = () => void reading.reload();
  return (
    <>
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title={which === "waiting" ? "没有等批的入账" : "还没有办过的入账"}
              text="没有下单的服务，可以在这里补记时长，由另一位同事批。"
            />
          ) : (
            <View className="entry-grid">
              {reading.rows.map((entry) => (
                <EntryCard
                  key={entry.entryId}
                  entry={entry}
                  nowMs={nowMs}
                  mayUndo={mayUndo}
                  onChanged={(sentence) => {
                    onChanged(sentence);
                    reload();
                  }}
                  onStale={reload}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

const requestsOf = (output: Output<"entries.listRequests">) => output.requests;

type RequestsProps = { onAnswer: (request: RequestView) => void; onChanged: (sentence: string) => void };

function Requests({ onAnswer, onChanged }: RequestsProps) {
  const reading = useCallPages("entries.listRequests", nothing, requestsOf);
  const nowMs = useNow();
  const reload = () => void reading.reload();
  return (
    <>
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="circle-check" title="没有要答复的反映" text="志愿者说账不对时，会排在这里。" />
          ) : (
            <View className="entry-grid">
              {reading.rows.map((request) => (
                <RequestCard
                  key={request.requestId}
                  request={request}
                  nowMs={nowMs}
                  onAnswer={() => onAnswer(request)}
                  onChanged={(sentence) => {
                    onChanged(sentence);
                    reload();
                  }}
                  onStale={reload}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

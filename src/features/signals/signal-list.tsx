import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { SegmentedControl } from "../../ui/segmented-control";
import { SignalCard } from "./signal-card";
import "./signals.scss";

type Which = "open" | "closed";
const signalsOf = (output: Output<"signals.list">) => output.signals;

const views: readonly { value: Which; text: string }[] = [
  { value: "open", text: "等着看" },
  { value: "closed", text: "看过的" },
];

/** What the nightly search found, newest first. Nothing happens to anybody until a person decides. */
export function SignalList() {
  const [which, setWhich] = useState<Which>("open");
  const [said, setSaid] = useState<string | null>(null);
  const reading = useCallPages("signals.list", { which }, signalsOf);
  const nowMs = useNow();
  const done = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <>
      <Notice text="这些只是提醒，多半有正常的原因。先问清楚，再下结论。" />
      <SegmentedControl label="看哪些" options={views} value={which} onChange={setWhich} />
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title={which === "open" ? "没有要看的提醒" : "还没有看过的"}
              text="每天夜里自动查一遍，有了会列在这里。"
              action={{ text: "回工作台", onPress: () => goTo("/packages/staff/workbench/index") }}
            />
          ) : (
            <View className="signal-grid">
              {reading.rows.map((signal) => (
                <SignalCard
                  key={signal.signalId}
                  signal={signal}
                  nowMs={nowMs}
                  onDone={done}
                  onStale={() => void reading.reload()}
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

import { View } from "@tarojs/components";
import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { sayDay } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { StatusChip } from "../../ui/status-chip";
import { CandidateLine } from "./candidate-line";
import { listWord, objectUntil } from "./list-word";
import type { PublicHonourList } from "./list-view";
import { ObjectSheet } from "./object-sheet";
import "./honours.scss";

/** One list as everybody may read it, and where one can say what is not right. */
export function PublicList({ communityPhone, listId }: { communityPhone: string | null; listId: string }) {
  const reading = useCall("honours.showPublic", { listId });
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(list) => <Shown list={list} onSaid={() => void reading.reload()} />}
    </Loaded>
  );
}

function Shown({ list, onSaid }: { list: PublicHonourList; onSaid: () => void }) {
  const nowMs = useNow();
  const [isOpen, setOpen] = useState(false);
  const [isSaid, setSaid] = useState(false);
  const { correctedBy } = list;
  return (
    <>
      <Card title={list.title} aside={<StatusChip {...listWord(list, nowMs)} />}>
        <View className="honour-said">{`${list.areaName}，评 ${list.places} 名`}</View>
        <View className="honour-hint">{objectUntil(list, nowMs) ?? "按社区确认的服务记录和评价算出来的。"}</View>
        {correctedBy ? (
          <>
            <Notice kind="warning" text="这份名单后来有更正，以新名单为准。" />
            <BigButton
              kind="second"
              text="看新名单"
              onPress={() => goTo("/packages/me/honours/index", { listId: correctedBy })}
            />
          </>
        ) : null}
        {list.isSealIntact ? null : <Notice kind="error" text="存的名单和定稿时不一样，请打电话给社区。" />}
        {list.entries.map((candidate) => (
          <CandidateLine key={candidate.entryId} candidate={candidate}>
            {candidate.isMine ? <StatusChip word="就是您" tone="active" icon="person" /> : null}
          </CandidateLine>
        ))}
        {list.removedCount > 0 ? (
          <View className="honour-hint">{`有 ${list.removedCount} 位因异议成立移出了名单。`}</View>
        ) : null}
      </Card>
      {isSaid ? <Notice kind="success" text="收到了。会有人核实，再答复您。" onClose={() => setSaid(false)} /> : null}
      {list.myObjections.length > 0 ? <MyObjections list={list} nowMs={nowMs} /> : null}
      {list.mayObject ? (
        <View className="honour-steps">
          <BigButton kind="second" icon="chat" text="我有意见" onPress={() => setOpen(true)} />
        </View>
      ) : null}
      {isOpen ? (
        <ObjectSheet
          list={list}
          onClose={() => setOpen(false)}
          onSaid={() => {
            setOpen(false);
            setSaid(true);
            onSaid();
          }}
        />
      ) : null}
    </>
  );
}

const stateWords = {
  open: { word: "等答复", tone: "waiting" },
  dismissed: { word: "已答复", tone: "done" },
  removed: { word: "采纳了", tone: "done" },
  recounted: { word: "重新数了", tone: "done" },
} as const;

function MyObjections({ list, nowMs }: { list: PublicHonourList; nowMs: number }) {
  return (
    <Section title="我提的意见">
      {list.myObjections.map(({ answerWords, answeredAtMs, atMs, objectionId, state, words }) => (
        <Card key={objectionId} title={sayDay(atMs, nowMs)} aside={<StatusChip {...stateWords[state]} />}>
          <View className="honour-said">{words}</View>
          {answerWords !== null && answeredAtMs !== null ? (
            <Notice text={`${sayDay(answeredAtMs, nowMs)}答复：${answerWords}`} />
          ) : null}
        </Card>
      ))}
    </Section>
  );
}

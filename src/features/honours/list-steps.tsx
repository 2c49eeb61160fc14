import { View } from "@tarojs/components";
import { useState } from "react";
import { errorText } from "../../cloud/error-text";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { ReasonSheet } from "../../ui/reason-sheet";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { StaffHonourList } from "./list-view";
import "./honours.scss";

type StepsProps = { list: StaffHonourList; onChanged: () => void; onStarted: (listId: string) => void };

const confirmWords = {
  publish: { title: "公示这份名单吗", text: "公示", what: "大家都看得到，名字只露姓。至少五个工作日里可以提意见。" },
  freeze: { title: "定稿吗", text: "定稿", what: "定了就不再改。荣誉会写进各人的志愿记录，并告诉他们。" },
} as const;

/** What may be done with a list now, as the cloud says. */
export function ListSteps({ list, onChanged, onStarted }: StepsProps) {
  const { actions, freezeWaits, listId } = list;
  const [asked, setAsked] = useState<"publish" | "freeze" | "withdraw" | null>(null);
  const publish = useChange("honours.publish");
  const freeze = useChange("honours.freeze");
  const withdraw = useChange("honours.withdraw");
  const start = useChange("honours.start");
  const done = (reply: { ok: boolean }) => {
    if (!reply.ok) return;
    setAsked(null);
    onChanged();
  };
  const correct = async () => {
    const { areaId, kind, year } = list;
    const reply = await start.run({ areaId, kind, year, correctsListId: listId });
    if (reply.ok) onStarted(reply.value.listId);
  };
  const step = asked === "freeze" ? freeze : publish;
  return (
    <View className="honour-steps">
      {actions.includes("publish") ? <BigButton text="公示名单" onPress={() => setAsked("publish")} /> : null}
      {actions.includes("freeze") ? <BigButton text="定稿" onPress={() => setAsked("freeze")} /> : null}
      {freezeWaits ? <Notice text={errorText[freezeWaits]} /> : null}
      {actions.includes("withdraw") ? (
        <BigButton kind="quiet" text="撤回名单" onPress={() => setAsked("withdraw")} />
      ) : null}
      {actions.includes("correct") ? (
        <BigButton
          kind="quiet"
          text="发现有错，重新评"
          isRunning={start.isRunning}
          runningText="正在开始…"
          onPress={() => void correct()}
        />
      ) : null}
      {start.error ? <Notice kind="error" text={start.error.sentence} /> : null}
      {asked === "publish" || asked === "freeze" ? (
        <SheetConfirm
          isOpen
          title={confirmWords[asked].title}
          confirmText={confirmWords[asked].text}
          isRunning={step.isRunning}
          error={step.error?.sentence ?? null}
          onConfirm={() => void step.run({ listId }).then(done)}
          onClose={() => setAsked(null)}
        >
          <View>{confirmWords[asked].what}</View>
        </SheetConfirm>
      ) : null}
      {asked === "withdraw" ? (
        <ReasonSheet
          title="撤回这份名单"
          follows="名单不再公示，要评得重新开始。"
          label="为什么撤回"
          reasons={["规则要改", "年份或地方选错了", "数据有误"]}
          ownWords={{ label: "或写一句", placeholder: "为什么撤回" }}
          confirm={{ text: "撤回", runningText: "正在撤回…", kind: "danger" }}
          isRunning={withdraw.isRunning}
          error={withdraw.error?.sentence ?? null}
          onConfirm={(reason) => void withdraw.run({ listId, reason }).then(done)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </View>
  );
}

import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { Card } from "../../ui/card";
import { ReasonStep } from "../../ui/reason-step";
import { remedyText } from "./case-words";
import type { CaseStepProps } from "./case-view";

type Decision = "approve" | "refuse";

const words: Readonly<Record<Decision, { button: string; title: string; reasons: readonly string[]; done: string }>> = {
  approve: {
    button: "核准",
    title: "核准这个改法",
    reasons: ["单据看过，属实", "和本人核对过"],
    done: "核准了。记了一笔更正，账户可以照常用了。",
  },
  refuse: {
    button: "不同意",
    title: "为什么不同意",
    reasons: ["分数不对", "原因没说清", "再找本人问问"],
    done: "退回去了，等同事再看。",
  },
};

/** The second person: sees what was proposed, and agrees or not. */
export function DecideCase({ view, onDone, onStale }: CaseStepProps) {
  const { caseId, remedy } = view;
  const { run, isRunning, error } = useChange("cases.decide");
  return (
    <Card title="核准">
      <View>{remedy === null ? "" : `同事提的改法：${remedyText(remedy)}`}</View>
      <View className="case-steps">
        {(["approve", "refuse"] as const).map((decision) => (
          <ReasonStep
            key={decision}
            button={{ text: words[decision].button, kind: decision === "approve" ? "main" : "second" }}
            title={words[decision].title}
            follows={decision === "approve" ? "核准后记一笔更正，原来的流水一笔不改，本人会收到通知。" : null}
            label="点一句"
            reasons={words[decision].reasons}
            ownWords={{ label: "补充一句", placeholder: "给以后查看的同事留个话" }}
            maxLength={200}
            confirm={{ text: words[decision].button, runningText: "正在提交…" }}
            isRunning={isRunning}
            error={error?.sentence ?? null}
            send={async (reason) => (await run({ caseId, decision, words: reason })).ok}
            onDone={() => onDone(words[decision].done)}
            onStale={onStale}
          />
        ))}
      </View>
    </Card>
  );
}

import { goTo } from "../../device/go-to";
import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { useChange } from "../../cloud/use-change";
import { callPhone } from "../../ui/call-phone";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import "./phone-orders.scss";

type Task = Output<"callTasks.list">["tasks"][number];
const tasksOf = (output: Output<"callTasks.list">) => output.tasks;
const nothing = {};

/** Whom to ring up because no message reaches her, or to ask how it went; longest waiting first. */
export function CallList() {
  const reading = useCallPages("callTasks.list", nothing, tasksOf);
  const { reload } = reading;
  return (
    <>
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title="没有要打的电话"
              text="没有微信的居民有新消息，或有要回访的，会排在这里。"
              action={{ text: "回工作台", onPress: () => goTo("/packages/staff/workbench/index") }}
            />
          ) : (
            reading.rows.map((task) => <CallCard key={task.taskId} task={task} onFinished={() => void reload()} />)
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

function CallCard({ task, onFinished }: { task: Task; onFinished: () => void }) {
  const { run, isRunning, error } = useChange("callTasks.finish");
  const finish = async (result: "told" | "noAnswer" | "unreachable") => {
    const reply = await run({ taskId: task.taskId, result, note: "" });
    if (reply.ok || reply.code === "WRONG_STATUS") onFinished();
  };
  return (
    <Card className="call-card" title={`${task.name}，${task.placeName}`}>
      <View className="phone-order-sentence">{`${task.title}：${task.sentence}`}</View>
      {task.triesCount > 0 ? <Notice kind="warning" text={`打过 ${task.triesCount} 次，没人接`} /> : null}
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      {task.phone === "" ? null : (
        <BigButton kind="second" icon="phone" text={`打给 ${task.phone}`} onPress={() => callPhone(task.phone)} />
      )}
      {task.kind === "followUp" ? (
        <BigButton
          text="打完了，去记下来"
          onPress={() => goTo("/packages/staff/order/index", { orderId: task.orderId ?? "" })}
        />
      ) : (
        <BigButton
          text="已经告诉居民"
          isRunning={isRunning}
          runningText="正在记…"
          onPress={() => void finish("told")}
        />
      )}
      <BigButton kind="quiet" text="没人接，等会再打" isDisabled={isRunning} onPress={() => void finish("noAnswer")} />
      {task.kind === "followUp" ? null : (
        <BigButton
          kind="quiet"
          text="号码不通，不再打"
          isDisabled={isRunning}
          onPress={() => void finish("unreachable")}
        />
      )}
    </Card>
  );
}

import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import type { Person } from "../../session/use-session";
import { deadlineWord, type Queue } from "../../time/deadline-word";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { SegmentedControl } from "../../ui/segmented-control";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import { isCommunityStaff } from "./staff-roles";
import { levelWords } from "./level-words";
import { staffStatusWord } from "./staff-status-word";
import "./staff.scss";

type QueuedOrder = Output<"orders.listQueue">["orders"][number];
const ordersOf = (output: Output<"orders.listQueue">) => output.orders;

const queues: readonly { value: Queue; text: string; empty: string }[] = [
  { value: "inReview", text: "待审", empty: "没有要审的求助" },
  { value: "open", text: "待抢", empty: "没有等人接的求助" },
  { value: "serving", text: "服务中", empty: "现在没有正在服务的" },
  { value: "toEvaluate", text: "待评", empty: "没有等评单的" },
  { value: "stuck", text: "异常", empty: "没有卡住的事" },
];

/** What waits in my area, nearest deadline first. */
export function Workbench({ person, ways }: { person: Person; ways?: ReactNode }) {
  const [queue, setQueue] = useState<Queue>("inReview");
  const reading = useCallPages("orders.listQueue", { queue }, ordersOf);
  const nowMs = useNow();
  const counts = reading.value?.counts;
  const mayEvaluate = isCommunityStaff(person);
  return (
    <>
      <SegmentedControl
        label="看哪一类"
        options={queues.map(({ value, text }) => ({ value, text, ...(counts ? { count: counts[value] } : {}) }))}
        value={queue}
        onChange={setQueue}
      />
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="circle-check" title={queues.find(({ value }) => value === queue)?.empty ?? ""} />
          ) : (
            <StaffTable
              label="等着办的事"
              columns={columnsOf(queue, nowMs)}
              rows={reading.rows}
              rowKey={(order) => order.orderId}
              onPress={(order) => openOrder(queue, order.orderId, mayEvaluate)}
            />
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      <Ways mayEvaluate={mayEvaluate}>{ways}</Ways>
    </>
  );
}

/** What else there is to do than to work through the queues. */
function Ways({ mayEvaluate, children }: { mayEvaluate: boolean; children: ReactNode }) {
  return (
    <View className="staff-ways">
      <BigButton kind="second" icon="spark" text="智能派单" onPress={() => goTo("/packages/dispatch/send/index")} />
      <BigButton kind="second" icon="phone" text="电话登记" onPress={() => goTo("/packages/staff/phone-order/index")} />
      <BigButton kind="second" icon="bell" text="要打的电话" onPress={() => goTo("/packages/staff/calls/index")} />
      <BigButton kind="second" icon="list" text="事项台账" onPress={() => goTo("/packages/staff/register/index")} />
      <BigButton kind="second" icon="hand" text="志愿队" onPress={() => goTo("/packages/staff/teams/index")} />
      {children}
      {mayEvaluate ? (
        <>
          <BigButton
            kind="second"
            icon="family"
            text="组织和星级"
            onPress={() => goTo("/packages/staff/organisations/index")}
          />
          <BigButton
            kind="second"
            icon="family"
            text="家人绑定"
            onPress={() => goTo("/packages/staff/paper-binding/index")}
          />
          <BigButton
            kind="second"
            icon="person"
            text="志愿者审批"
            onPress={() => goTo("/packages/staff/applicants/index")}
          />
          <BigButton
            kind="second"
            icon="seal"
            text="志愿证明"
            onPress={() => goTo("/packages/staff/certificates/index")}
          />
          <BigButton kind="second" icon="spark" text="年度荣誉" onPress={() => goTo("/packages/staff/honours/index")} />
          <BigButton kind="second" icon="shop" text="爱心超市" onPress={() => goTo("/packages/shop/shelf/index")} />
          <BigButton
            kind="second"
            icon="seal"
            text="报损和盘点"
            onPress={() => goTo("/packages/shop/stock-approvals/index")}
          />
          <BigButton
            kind="second"
            icon="book"
            text="服务类别"
            onPress={() => goTo("/packages/staff/categories/index")}
          />
          <BigButton kind="second" icon="book" text="规则" onPress={() => goTo("/packages/staff/policies/index")} />
          <BigButton kind="second" icon="alert" text="异常提醒" onPress={() => goTo("/packages/staff/signals/index")} />
          <BigButton kind="second" icon="list" text="对账" onPress={() => goTo("/packages/staff/cases/index")} />
        </>
      ) : null}
    </View>
  );
}

function openOrder(queue: Queue, orderId: string, mayEvaluate: boolean): void {
  if (queue === "inReview") goTo("/packages/staff/review/index", { orderId });
  else if (queue === "toEvaluate" && mayEvaluate) goTo("/packages/staff/evaluate/index", { orderId });
  else goTo("/packages/staff/order/index", { orderId });
}

function columnsOf(queue: Queue, nowMs: number): Column<QueuedOrder>[] {
  const deadline: Column<QueuedOrder> = {
    name: "时限",
    share: 2,
    cell: ({ dueAtMs }) => {
      const { word, detail, tone } = deadlineWord(queue, dueAtMs, nowMs);
      return (
        <View className="staff-deadline">
          <StatusChip word={word} tone={tone} />
          <View>{detail}</View>
        </View>
      );
    },
  };
  const what: Column<QueuedOrder> = {
    name: "求助",
    share: 3,
    cell: ({ categoryName, text, needsFollowUp, isUrgent }) => (
      <>
        {isUrgent ? <StatusChip word="紧急" tone="trouble" icon="alert" /> : null}
        <View className="staff-what">{categoryName}</View>
        <View className="staff-text">{text}</View>
        {needsFollowUp ? <StatusChip word="要回访" tone="trouble" icon="phone" /> : null}
      </>
    ),
  };
  const who: Column<QueuedOrder> = { name: "居民", cell: ({ requesterName }) => requesterName };
  const place: Column<QueuedOrder> = { name: "地方", share: 2, cell: ({ placeName }) => placeName };
  if (queue === "inReview") return [deadline, what, who, place];
  const volunteers: Column<QueuedOrder> = { name: "志愿者", cell: ({ volunteerNames }) => volunteerNames.join("、") };
  const status: Column<QueuedOrder> = {
    name: "进度",
    share: 2,
    cell: ({ level, status: now }) =>
      level === null ? staffStatusWord[now] : `${staffStatusWord[now]}，${levelWords[level]}`,
  };
  if (queue === "stuck") {
    const why: Column<QueuedOrder> = {
      name: "卡在哪里",
      share: 2,
      cell: ({ level, stuckReason }) => (
        <>
          {level ? <StatusChip word={levelWords[level]} tone="trouble" icon="bell" /> : null}
          <View className="staff-what">{stuckReason ?? "没有说"}</View>
        </>
      ),
    };
    return [deadline, what, why, who, volunteers];
  }
  if (queue === "open") return [deadline, what, status, who, place];
  return queue === "serving" ? [deadline, what, status, who, volunteers] : [deadline, what, who, volunteers, place];
}

import type { SignalDecision, SignalKind, SignalState } from "../../../domain/signals/signal";
import type { Tone } from "../../ui/status-chip";

export const signalTitles: Readonly<Record<SignalKind, string>> = {
  pairShare: "总帮同一户",
  mutualHelp: "两个人互相帮",
  ring: "一圈人互相帮",
  newCounterparts: "总帮刚注册的人",
  newHousehold: "一户注册了很多人",
  giveBackHabit: "接了又退",
  fastGrabs: "抢得太快",
  fixedPosition: "签到位置不动",
  harshRater: "总给同一个人低星",
  staffFavour: "一手登记一手评单",
  givenByHand: "手工加分集中",
  redeemLoop: "换了又取消",
  shrinkage: "报损偏多",
};

export const signalStateWords: Readonly<Record<SignalState, { word: string; tone: Tone }>> = {
  open: { word: "还没看", tone: "waiting" },
  checking: { word: "正在核实", tone: "active" },
  dismissed: { word: "没问题", tone: "done" },
  acted: { word: "核实过了", tone: "quiet" },
};

type DecisionWords = {
  readonly button: string;
  readonly title: string;
  readonly follows: string;
  readonly reasons: readonly string[];
  readonly done: string;
};

export const decisionWords: Readonly<Record<SignalDecision, DecisionWords>> = {
  check: {
    button: "去核实",
    title: "谁去核实，怎么核实",
    follows: "先记下来，同事就知道有人在看。当事人的积分和接单都不变。",
    reasons: ["我打电话问问", "我上门看看", "请网格员去看看"],
    done: "记下了，等核实。",
  },
  dismiss: {
    button: "没问题",
    title: "为什么没问题",
    follows: "这一条会收起来，当事人不会知道。",
    reasons: ["长期照顾的老人", "家里本来人多", "社区集中登记的", "问过了，情况属实"],
    done: "收起来了。",
  },
  act: {
    button: "核实了",
    title: "查到什么，怎么办的",
    follows: "只是留下结论。要退积分，请在那一单里提出不同意见，由另一位同事决定。",
    reasons: ["提醒过本人", "已提出不同意见", "已报上级"],
    done: "结论记下了。",
  },
};

/** What may be done about it now, the gentlest first. */
export const decisionsFor = (state: SignalState): readonly SignalDecision[] =>
  state === "open" ? ["dismiss", "check", "act"] : state === "checking" ? ["dismiss", "act"] : [];

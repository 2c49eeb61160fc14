import { useState } from "react";
import { CloudApiError, tellCloud } from "./cloud-api";
import { useCloudValue } from "./use-cloud-value";

type Faults = {
  slowMs: number;
  offline: boolean;
  functionErrorRate: number;
  lostReplyRate: number;
  contentCheck: "pass" | "review" | "risky" | "timeout" | "error" | null;
  subscriptionQuotaZero: boolean;
};

const calm: Faults = {
  slowMs: 0,
  offline: false,
  functionErrorRate: 0,
  lostReplyRate: 0,
  contentCheck: null,
  subscriptionQuotaZero: false,
};

type Choice = { name: string; change: Partial<Faults> };

const rows: { title: string; hint: string; choices: Choice[] }[] = [
  {
    title: "网络",
    hint: "每次通话前多等一会儿，或者干脆断开。",
    choices: [
      { name: "正常", change: { slowMs: 0, offline: false } },
      { name: "慢 1 秒", change: { slowMs: 1000, offline: false } },
      { name: "慢 5 秒", change: { slowMs: 5000, offline: false } },
      { name: "断网", change: { offline: true } },
    ],
  },
  {
    title: "云函数出错",
    hint: "平台没有运行函数，直接报错。",
    choices: [
      { name: "不出错", change: { functionErrorRate: 0 } },
      { name: "三成", change: { functionErrorRate: 0.3 } },
      { name: "全部", change: { functionErrorRate: 1 } },
    ],
  },
  {
    title: "回答丢失",
    hint: "事情做了，手机没收到回答。重试不应做两遍。",
    choices: [
      { name: "不丢", change: { lostReplyRate: 0 } },
      { name: "一半", change: { lostReplyRate: 0.5 } },
      { name: "全丢", change: { lostReplyRate: 1 } },
    ],
  },
  {
    title: "文字审核",
    hint: "微信对用户文字的判断。",
    choices: [
      { name: "看内容", change: { contentCheck: null } },
      { name: "都通过", change: { contentCheck: "pass" } },
      { name: "转人工", change: { contentCheck: "review" } },
      { name: "不通过", change: { contentCheck: "risky" } },
      { name: "超时", change: { contentCheck: "timeout" } },
    ],
  },
  {
    title: "订阅消息",
    hint: "没有人同意接收时，通知发不出去。",
    choices: [
      { name: "按同意次数", change: { subscriptionQuotaZero: false } },
      { name: "次数为零", change: { subscriptionQuotaZero: true } },
    ],
  },
];

/** Switches that make the cloud behave badly, to see how the phones bear it. */
export function FaultPanel() {
  const { value: faults, problem, reload } = useCloudValue<Faults>("faults", ["faults", "reset"]);
  const [refusal, setRefusal] = useState("");
  if (problem) return <p className="empty">{problem}</p>;
  if (!faults) return <p className="empty">正在读取……</p>;

  async function change(wanted: Partial<Faults>): Promise<void> {
    try {
      await tellCloud("faults", wanted);
      setRefusal("");
    } catch (error) {
      setRefusal(error instanceof CloudApiError ? error.message : "没有换成，请再试一次。");
    }
    reload();
  }

  return (
    <div>
      <div className="panel-tools">
        <span className="quiet">把云弄坏一点，看看手机怎么应付。</span>
        <button type="button" className="plain" onClick={() => change(calm)}>
          全部恢复正常
        </button>
      </div>
      {rows.map((row) => (
        <fieldset key={row.title} className="fault">
          <legend>{row.title}</legend>
          <div className="segments">
            {row.choices.map((choice) => (
              <button
                key={choice.name}
                type="button"
                aria-pressed={isChosen(faults, choice.change)}
                onClick={() => change(choice.change)}
              >
                {choice.name}
              </button>
            ))}
          </div>
          <p className="quiet">{row.hint}</p>
        </fieldset>
      ))}
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  );
}

function isChosen(faults: Faults, change: Partial<Faults>): boolean {
  const fields = Object.keys(change) as (keyof Faults)[];
  return fields.every((field) => faults[field] === change[field]);
}

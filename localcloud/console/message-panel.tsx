import { callerName, type Person } from "./person";
import { showDayAndTime } from "./show-time";
import { useCloudValue } from "./use-cloud-value";

type CaughtMessage = {
  id: string;
  sentAtMs: number;
  openid: string;
  templateId: string;
  page?: string;
  data: Record<string, { value: string }>;
};

const templateTitles: Record<string, string> = {
  orderProgress: "求助有进展",
  grabbed: "有邻居接单了",
  redemption: "积分兑换",
};

/** The messages that WeChat would have shown on the lock screen. */
export function MessagePanel({ people }: { people: readonly Person[] }) {
  const { value, problem } = useCloudValue<{ messages: CaughtMessage[] }>("messages", ["message", "reset"]);
  const messages = [...(value?.messages ?? [])].reverse();
  if (problem) return <p className="empty">{problem}</p>;
  if (messages.length === 0) {
    return <p className="empty">还没有服务通知。在手机上同意接收后，事情有进展时会出现在这里。</p>;
  }
  return (
    <ul className="notices">
      {messages.map((message) => (
        <li key={message.id} className="notice">
          <header>
            <strong>服务通知</strong>
            <span>给 {callerName(people, message.openid)}</span>
            <time className="quiet">{showDayAndTime(message.sentAtMs)}</time>
          </header>
          <p className="notice-title">{templateTitles[message.templateId] ?? message.templateId}</p>
          <ul>
            {Object.entries(message.data).map(([field, { value: words }]) => (
              <li key={field}>
                <span className="quiet">{field}</span>
                {words}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

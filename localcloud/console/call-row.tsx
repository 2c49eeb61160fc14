import type { CloudCall } from "./cloud-call";
import { callerName, type Person } from "./person";
import { prettyJson } from "./pretty-json";
import { showClock } from "./show-time";

type Props = { call: CloudCall; people: readonly Person[]; isOpen: boolean; onToggle: () => void };

/** One call; opened, it shows what was asked, what came back and each step in the database. */
export function CallRow({ call, people, isOpen, onToggle }: Props) {
  return (
    <li className="row">
      <button type="button" className="call-line" aria-expanded={isOpen} onClick={onToggle}>
        <span className="quiet number">{showClock(call.startedAtMs)}</span>
        <span className="call-name">
          <strong>{call.call ?? call.functionName}</strong>
          <span className="quiet">{callerName(people, call.openid)}</span>
        </span>
        <span className={call.ok ? "tag tag-good" : "tag tag-bad"}>{call.ok ? "成功" : (call.code ?? "失败")}</span>
        <span className="quiet number">{Math.round(call.ms)} 毫秒</span>
        <span className="quiet number">库 {call.roundTrips} 次</span>
      </button>
      {isOpen && <CallDetail call={call} />}
    </li>
  );
}

function CallDetail({ call }: { call: CloudCall }) {
  return (
    <div className="call-detail">
      <h4>说了什么</h4>
      <pre>{prettyJson(call.input)}</pre>
      <h4>回了什么</h4>
      <pre>{prettyJson(call.output)}</pre>
      <h4>数据库 {call.databaseCalls.length} 次往返</h4>
      <DatabaseSteps call={call} />
      {call.logs.length > 0 && (
        <>
          <h4>日志</h4>
          <pre>{call.logs.map((line) => `${line.level} ${line.text}`).join("\n")}</pre>
        </>
      )}
    </div>
  );
}

function DatabaseSteps({ call }: { call: CloudCall }) {
  if (call.databaseCalls.length === 0) return <p className="quiet">没有访问数据库。</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>动作</th>
          <th>集合</th>
          <th>索引</th>
          <th className="number">看过 / 取回</th>
          <th className="number">毫秒</th>
        </tr>
      </thead>
      <tbody>
        {call.databaseCalls.map((step, index) => (
          <tr key={index} className={step.code ? "is-bad" : ""}>
            <td>
              {step.action.replace("database.", "")}
              {step.transactionId ? "（事务）" : ""}
              {step.code ? ` ${step.code}` : ""}
            </td>
            <td>{step.collection}</td>
            <td>{step.indexName ?? "—"}</td>
            <td className="number">
              {step.documentsExamined} / {step.documentsReturned}
            </td>
            <td className="number">{step.ms.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

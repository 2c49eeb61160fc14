import { useState } from "react";
import { useCloudValue } from "./use-cloud-value";

type Page = { total: number; documents: Record<string, unknown>[] };

const pageSize = 20;

/** One collection, twenty documents at a time; each opens to its whole content. */
export function DataDocuments({ name }: { name: string }) {
  const [skip, setSkip] = useState(0);
  const path = `collections/${encodeURIComponent(name)}?skip=${skip}&limit=${pageSize}`;
  const { value, problem } = useCloudValue<Page>(path, ["data-changed", "reset"]);
  if (problem) return <p className="empty">{problem}</p>;
  const { total, documents } = value ?? { total: 0, documents: [] };
  if (value && total === 0) return <p className="empty">{name} 里还没有东西。</p>;
  return (
    <div className="data-documents">
      {documents.map((document) => (
        <details key={String(document._id)}>
          <summary>
            <strong>{String(document._id)}</strong>
            <span className="quiet">{shortContent(document)}</span>
          </summary>
          <pre>{JSON.stringify(document, null, 2)}</pre>
        </details>
      ))}
      {total > pageSize && (
        <div className="pager">
          <button type="button" disabled={skip === 0} onClick={() => setSkip(skip - pageSize)}>
            上一页
          </button>
          <span className="number">
            {skip + 1}–{Math.min(skip + pageSize, total)} / {total}
          </span>
          <button type="button" disabled={skip + pageSize >= total} onClick={() => setSkip(skip + pageSize)}>
            下一页
          </button>
        </div>
      )}
    </div>
  );
}

const telling = ["name", "title", "status", "text", "kind", "event", "call"];

function shortContent(document: Record<string, unknown>): string {
  return telling
    .map((field) => document[field])
    .filter((content) => typeof content === "string")
    .join(" · ");
}

import { useState } from "react";
import { DataDocuments } from "./data-documents";
import { useCloudValue } from "./use-cloud-value";

type Collection = { name: string; total: number };

/** All collections of the database and their documents, as they lie there. */
export function DataPanel() {
  const { value, problem } = useCloudValue<{ collections: Collection[] }>("collections", ["data-changed", "reset"]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const collections = value?.collections ?? [];
  const name = chosen ?? collections.find((collection) => collection.total > 0)?.name;
  if (problem) return <p className="empty">{problem}</p>;
  return (
    <div className="data">
      <ul className="data-names" aria-label="集合">
        {collections.map((collection) => (
          <li key={collection.name}>
            <button type="button" aria-pressed={collection.name === name} onClick={() => setChosen(collection.name)}>
              <span>{collection.name}</span>
              <span className="quiet number">{collection.total}</span>
            </button>
          </li>
        ))}
      </ul>
      {name === undefined ? <p className="empty">数据库是空的。</p> : <DataDocuments key={name} name={name} />}
    </div>
  );
}

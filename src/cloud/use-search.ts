import { useState } from "react";
import type { Failure } from "./failure";

type Found<Row> =
  { readonly ok: true; readonly rows: readonly Row[] } | { readonly ok: false; readonly failure: Failure };

export type Search<Row> = {
  query: string;
  setQuery: (query: string) => void;
  /** What the last search found; null before one, and while or after one that failed. */
  found: readonly Row[] | null;
  /** What is wrong with the query, or why searching failed. */
  said: string | null;
  isLooking: boolean;
  look: () => Promise<void>;
};

/** A search that begins with a tap and not with a letter: each one is a call, and some are written down. */
export function useSearch<Row>(
  shape: { readonly pattern: RegExp; readonly hint: string },
  search: (query: string) => Promise<Found<Row>>,
): Search<Row> {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly Row[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    const asked = query.trim();
    const isWellFormed = shape.pattern.test(asked);
    setFound(null);
    setSaid(isWellFormed ? null : shape.hint);
    if (!isWellFormed) return;
    setLooking(true);
    const reply = await search(asked);
    setLooking(false);
    if (reply.ok) setFound(reply.rows);
    else setSaid(reply.failure.sentence);
  };
  return { query, setQuery, found, said, isLooking, look };
}

import type { DatabaseEngine } from "../../localcloud/database/engine";

/** Long enough for further instances of a function to start. */
const firstPatienceMs = 2_000;
/** Afterwards: whoever waits for a lock cannot come, so the others do not wait for him. */
const patienceMs = 6;

/**
 * Makes several callers race as closely as they can: their database requests are answered in ranks, each only when all of
 * them stand there. Returns how to end it.
 */
export function inStep(database: DatabaseEngine, callers: number): () => void {
  const answer = database.handle.bind(database);
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let patience = firstPatienceMs;
  const go = () => {
    clearTimeout(timer);
    patience = patienceMs;
    for (const next of waiting.splice(0)) next();
  };
  database.handle = (action, params) =>
    new Promise((resolve, reject) => {
      waiting.push(() => void answer(action, params).then(resolve, reject));
      clearTimeout(timer);
      if (waiting.length >= callers) go();
      else timer = setTimeout(go, patience);
    });
  return () => {
    database.handle = answer;
    go();
  };
}

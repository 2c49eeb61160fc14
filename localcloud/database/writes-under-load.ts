import { appendFileSync } from "node:fs";
import { openDatabase } from "./open-database";
import { connectInProcess } from "./connect-in-process";

export const collectionsUnderLoad = ["plain", "left", "right"].map((name) => ({ name, indexes: [] }));

/** Run by the kill test in a process of its own: writes as fast as it can and notes each acknowledgement in a file. */
export async function writesUnderLoad(folder: string, acknowledged: string, round: string): Promise<void> {
  const engine = await openDatabase({
    folder,
    collections: collectionsUnderLoad,
    nowMs: Date.now,
    unindexedQueries: "refuse",
    conflictsAt: "operation",
  });
  const db = connectInProcess(engine);
  const note = (line: string): void => {
    appendFileSync(acknowledged, `${line}\n`);
  };
  const add = async (writer: number): Promise<never> => {
    for (let i = 0; ; i++) {
      const id = `${round}-${writer}-${i}`;
      const reply = (await db.collection("plain").add({ _id: id, value: i, text: "x".repeat(200) })) as {
        code?: string;
      };
      if (reply.code === undefined) note(`plain ${id}`);
      if (i % 3 === 0) {
        const removed = (await db.collection("plain").doc(id).remove()) as { code?: string };
        if (removed.code === undefined) note(`gone ${id}`);
      }
    }
  };
  const pair = async (writer: number): Promise<never> => {
    for (let i = 0; ; i++) {
      const id = `${round}-${writer}-${i}`;
      const tx = await db.startTransaction();
      await tx.collection("left").add({ _id: id });
      await tx.collection("right").add({ _id: id });
      await tx.commit();
      note(`pair ${id}`);
    }
  };
  note("ready");
  await Promise.all([add(1), add(2), add(3), pair(4), pair(5)]);
}

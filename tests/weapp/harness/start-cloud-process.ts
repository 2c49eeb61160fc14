import { fork } from "node:child_process";
import { once } from "node:events";
import type { CloudAnswer, CloudRequest } from "./cloud-program";
import type { PhonesCloud, Story } from "./demo-cloud";

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };

/**
 * The demo's cloud beside a page: in a process of its own, because the pages are shown in an imitated browser, whose globals
 * Node's servers and databases cannot work with.
 */
export async function startCloudProcess(story: Story): Promise<PhonesCloud> {
  const process = fork(require.resolve("./cloud-program.ts"), [story], { execArgv: ["--import", "tsx"] });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const answerTo = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  process.on("message", (answer: CloudAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) asked?.reject(answer.error);
    else asked?.resolve(answer.value);
  });
  const ended = once(process, "exit").then(() => {
    waiting.forEach(({ reject }) => reject({ errCode: -1, errMsg: "the cloud's process has ended" }));
  });
  const ask = (method: CloudRequest["method"], args: readonly unknown[]) => {
    const answer = answerTo((lastId += 1));
    process.send({ id: lastId, method, args } satisfies CloudRequest);
    return answer;
  };
  await answerTo(0).catch((error: unknown) => {
    throw new Error(`the cloud did not start: ${JSON.stringify(error)}`);
  });
  return {
    invoke: (...args) => ask("invoke", args),
    documents: (...args) => ask("documents", args) as ReturnType<PhonesCloud["documents"]>,
    later: (...args) => ask("later", args) as Promise<void>,
    close: async () => {
      process.disconnect();
      await ended;
    },
  };
}

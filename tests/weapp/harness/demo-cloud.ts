import { demoClasses } from "../../../localcloud/demo/demo-classes";
import { demoOrganisation } from "../../../localcloud/demo/demo-organisation";
import { demoPlayer } from "../../../localcloud/demo/demo-player";
import { playPastWeek, playPresent } from "../../../localcloud/demo/demo-story";
import type { LocalCloud } from "../../../localcloud/local-cloud";
import { setupKey, startTestCloud } from "../../harness/test-cloud";
import { playBusyWeeks } from "./busy-story";

/** What phones and tests need of the cloud. Answers and documents are plain data, so that it may run in another process. */
export type PhonesCloud = {
  /** Calls a function as WeChat does for this person's phone; rejects with `{ errCode, errMsg }`. */
  readonly invoke: (functionName: string, event: unknown, openid: string) => Promise<unknown>;
  /** The documents of a collection as they lie in the database. */
  readonly documents: (collection: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Lets time pass, with the clock function doing its work at the end. */
  readonly later: (minutes: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What happened before: nothing, the demo's week, or so much that every list is full. */
export type Story = "quiet" | "lived" | "busy";

/** The local cloud with the real functions and the demo's community after this story. */
export async function startDemoCloud(story: Story): Promise<PhonesCloud> {
  const { cloud, close, tick } = await startTestCloud();
  if (story === "lived") {
    await addClasses(cloud);
    const play = demoPlayer(cloud);
    await playPastWeek(play);
    await playPresent(play);
  }
  if (story === "busy") await playBusyWeeks(cloud);
  return {
    invoke: async (functionName, event, openid) => {
      try {
        return await cloud.invoke(functionName, event, { openid, source: "wx_client" });
      } catch (error) {
        const { errCode = -1, message } = error as Error & { errCode?: number };
        // WeChat rejects with a plain object, not with an Error.
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what the phone's code has to understand
        throw { errCode, errMsg: `cloud.callFunction:fail ${message}` };
      }
    },
    documents: async (collection) =>
      ((await cloud.database.dump()) as Record<string, readonly Record<string, unknown>[]>)[collection] ?? [],
    later: async (minutes) => {
      cloud.clock.set(cloud.clock.nowMs() + minutes * 60_000);
      await tick();
    },
    close,
  };
}

/** The demo's classes lie days ahead of whenever it is looked at, so they are no part of its fixed organisation. */
async function addClasses(cloud: LocalCloud): Promise<void> {
  const organisation = { ...demoOrganisation, offerings: demoClasses(cloud.clock.nowMs()) };
  const installed = (await cloud.invoke("setup", { setupKey, organisation })) as { readonly ok: boolean };
  if (!installed.ok) throw new Error(`the demo's classes could not be installed: ${JSON.stringify(installed)}`);
}

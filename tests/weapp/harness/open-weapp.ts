import { builtWeapp } from "./built-weapp";
import type { PhonesCloud, Story } from "./demo-cloud";
import { openPhone, type Phone } from "./phone";
import { simulatedScreens } from "./simulated-screen";
import { startCloudProcess } from "./start-cloud-process";

export type Weapp = {
  readonly cloud: PhonesCloud;
  /** The phone of one of the demo's people: `wang` is 王桂兰. */
  readonly phoneOf: (who: string) => Phone;
  /** Calls the api as this person and expects success. */
  readonly ask: <Value>(who: string, call: string, input: object) => Promise<Value>;
  readonly close: () => Promise<void>;
};

/** The compiled mini-program, shown with WeChat's compiler, beside a cloud with the real functions. */
export async function openWeapp(story: Story): Promise<Weapp> {
  const built = builtWeapp();
  const openScreen = simulatedScreens(built.folder);
  const cloud = await startCloudProcess(story);
  const phones: Phone[] = [];
  return {
    cloud,
    phoneOf: (who) => {
      const callFunction = (name: string, data: unknown) => cloud.invoke(name, data, `demo-${who}`);
      const phone = openPhone({ built, openScreen, callFunction });
      phones.push(phone);
      return phone;
    },
    ask: async (who, call, input) => {
      const reply = (await cloud.invoke("api", { call, input }, `demo-${who}`)) as { ok: boolean; value: never };
      if (!reply.ok) throw new Error(`${who} ${call}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    close: async () => {
      phones.forEach((phone) => phone.close());
      await cloud.close();
    },
  };
}

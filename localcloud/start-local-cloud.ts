import type { AddressInfo } from "node:net";
import { openGateway } from "./gateway/open-gateway";
import type { LocalCloud, LocalCloudOptions } from "./local-cloud";
import { type CloudServices, openCloudServices } from "./open-cloud-services";

/**
 * Starts WeChat's cloud on this machine: the built functions with the unmodified SDK, database, files, messages, timers and
 * the console's API. For trying, developing and testing; never for production. Resolves when requests are accepted.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  let url = "";
  const baseUrl = () => url;
  const services = await openCloudServices(options, baseUrl);
  const startOver = async () => {
    await empty(services);
    await options.afterReset?.(cloud);
    services.events.push({ kind: "reset" });
  };
  let running: Promise<void> | undefined;
  // Asked twice at once, it happens once: two fillings would meet each other's documents.
  const reset = () => (running ??= startOver().finally(() => (running = undefined)));
  const server = openGateway(services, {
    openToNetwork: options.host !== undefined,
    staticRoots: options.staticRoots ?? {},
    random: options.random ?? Math.random,
    baseUrl,
    reset,
  });
  const close = async () => {
    await services.timers.close();
    services.events.close();
    await services.functions.close();
    await server.close();
    await services.database.close();
  };
  const cloud = cloudOf(services, { baseUrl, reset, close });
  try {
    await server.listen({ port: options.port, host: options.host ?? "127.0.0.1" });
  } catch (error) {
    await close();
    throw error;
  }
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  if (options.warmsUp ?? true) services.functions.warm();
  return cloud;
}

type Handles = { baseUrl: () => string } & Pick<LocalCloud, "reset" | "close">;

function cloudOf(services: CloudServices, { baseUrl, reset, close }: Handles): LocalCloud {
  const { database, storage, functions, clock, timers, subscriptions, callLog, faults, people } = services;
  return {
    get url() {
      return baseUrl();
    },
    database,
    storage,
    invoke: (name, event, caller = {}) => functions.invoke(name, event, caller),
    clock: {
      nowMs: clock.nowMs,
      set: (nowMs) => {
        clock.setOffsetMs(clock.offsetMs() + nowMs - clock.nowMs());
        timers.restart();
      },
      travel: timers.travel,
      runDueTimers: timers.runDue,
      runAllTimers: timers.runAll,
    },
    messages: subscriptions.messages,
    consent: subscriptions.consent,
    callLog: callLog.entries,
    forgetCalls: callLog.clear,
    faults,
    people,
    reloadFunctions: functions.reload,
    reset,
    close,
  };
}

async function empty({ functions, database, storage, subscriptions, visitors, callLog, clock, timers }: CloudServices) {
  await functions.reload();
  await database.clear();
  await storage.clear();
  subscriptions.clear();
  visitors.clear();
  callLog.clear();
  clock.setOffsetMs(0);
  timers.restart();
}

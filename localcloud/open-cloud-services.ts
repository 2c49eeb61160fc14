import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectionDeclaration } from "./database/collection";
import type { DatabaseEngine } from "./database/engine";
import { openDatabase } from "./database/open-database";
import { type FunctionHost, openFunctionHost } from "./functions/function-host";
import { platformLimits } from "./functions/platform-limits";
import { type CallLog, createCallLog } from "./gateway/call-log";
import { createChangeNotice } from "./gateway/change-notice";
import { createEventStream, type EventStream } from "./gateway/event-stream";
import { type Faults, noFaults } from "./gateway/faults";
import type { DemoPerson } from "./identity/demo-person";
import { createRecentVisitors, type RecentVisitors } from "./identity/recent-visitors";
import type { LocalCloudOptions } from "./local-cloud";
import { createPhoneNumbers, type PhoneNumbers } from "./openapi/phone-numbers";
import { createSubscriptionMessages, type SubscriptionMessages } from "./openapi/subscription-messages";
import { openStateFile } from "./state-file";
import { type CloudStorage, openStorage } from "./storage/open-storage";
import { type CloudClock, createCloudClock } from "./timers/cloud-clock";
import { createTimerRunner, type TimerRunner } from "./timers/timer-runner";

/** Which call the database is working for, so that its traces find their way into the call log. */
export type RunningCall = AsyncLocalStorage<string | undefined>;

/** Everything the cloud consists of behind its door. */
export type CloudServices = {
  people: readonly DemoPerson[];
  faults: Faults;
  events: EventStream;
  clock: CloudClock;
  visitors: RecentVisitors;
  callLog: CallLog;
  runningCall: RunningCall;
  database: DatabaseEngine;
  subscriptions: SubscriptionMessages;
  storage: CloudStorage;
  phoneNumbers: PhoneNumbers;
  functions: FunctionHost;
  timers: TimerRunner;
};

/** Opens everything but the door. `baseUrl` is asked only once functions run. */
export async function openCloudServices(options: LocalCloudOptions, baseUrl: () => string): Promise<CloudServices> {
  const faults = { ...noFaults, ...options.faults };
  const events = createEventStream();
  const { clock, subscriptions } = openKeptState(options, faults, events);
  const visitors = createRecentVisitors(clock.nowMs);
  const callLog = createCallLog(({ sequence, functionName, openid }) =>
    events.push({ kind: "call", detail: { sequence, functionName, openid } }),
  );
  const runningCall: RunningCall = new AsyncLocalStorage();
  const noticeChange = createChangeNotice(events);
  const database = await openDatabase({
    folder: options.folder === null ? null : join(options.folder, "database"),
    collections: options.collections ?? readCollections(options.functionsRoot),
    nowMs: clock.nowMs,
    unindexedQueries: options.unindexedQueries,
    conflictsAt: options.conflictsAt ?? "operation",
    observe: (trace) => {
      callLog.trace(trace.callId ?? runningCall.getStore(), trace);
      noticeChange(trace);
    },
  });
  const functions = openFunctionHost({
    functionsRoot: options.functionsRoot,
    adminUrl: () => `${baseUrl()}/admin`,
    clock,
    callLog,
    visitors,
    environment: options.environment ?? {},
    timeoutSeconds: options.timeoutSeconds ?? {},
    workersPerFunction: options.workersPerFunction ?? platformLimits.workersPerFunction,
  });
  return {
    people: options.people ?? [],
    faults,
    events,
    clock,
    visitors,
    callLog,
    runningCall,
    database,
    subscriptions,
    storage: openStorage(options.folder, clock.nowMs),
    phoneNumbers: createPhoneNumbers(clock.nowMs),
    functions,
    timers: createTimers(clock, functions, options.timers !== "manual"),
  };
}

/** The clock and the messages' books: what a restart must find again besides documents and files. */
function openKeptState(options: LocalCloudOptions, faults: Faults, events: EventStream) {
  const stateFile = openStateFile(options.folder);
  const save = () => stateFile.save({ offsetMs: clock.offsetMs(), subscriptions: subscriptions.state() });
  const clock = createCloudClock(stateFile.initial.offsetMs, (nowMs, offsetMs) => {
    save();
    events.push({ kind: "clock", detail: { nowMs, offsetMs } });
  });
  const subscriptions = createSubscriptionMessages({
    faults,
    templates: options.messageTemplates,
    nowMs: clock.nowMs,
    initial: stateFile.initial.subscriptions,
    onMessage: (message) => events.push({ kind: "message", detail: message }),
    onChange: save,
  });
  return { clock, subscriptions };
}

function createTimers(clock: CloudClock, functions: FunctionHost, automatic: boolean): TimerRunner {
  return createTimerRunner({
    clock,
    functions: functions.all,
    fire: async (name, event) => {
      // A timer's failure is in the call log; on the platform too nobody else hears of it.
      await functions.invoke(name, event, { source: "wx_trigger" }).catch(() => undefined);
    },
    automatic,
  });
}

function readCollections(functionsRoot: string): CollectionDeclaration[] {
  const declared = JSON.parse(readFileSync(join(functionsRoot, "database.json"), "utf8")) as {
    collections: CollectionDeclaration[];
  };
  return declared.collections;
}

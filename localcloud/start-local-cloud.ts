import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDatabase, type DatabaseTrace } from './database/open-database';
import { openFunctionHost } from './functions/function-host';
import { platformLimits } from './functions/platform-limits';
import { addAdminRoute } from './gateway/admin-route';
import { createCallLog } from './gateway/call-log';
import { addCallRoute } from './gateway/call-route';
import { addConsoleRoutes } from './gateway/console-routes';
import { createServer } from './gateway/create-server';
import { createEventStream } from './gateway/event-stream';
import { noFaults } from './gateway/faults';
import { addPhoneRoutes } from './gateway/phone-routes';
import { addStaticRoutes } from './gateway/static-routes';
import { addStorageRoutes } from './gateway/storage-routes';
import { createRecentVisitors } from './identity/recent-visitors';
import type { CollectionDeclaration, LocalCloud, LocalCloudOptions } from './local-cloud';
import { openOpenApi } from './openapi/open-openapi';
import { createPhoneNumbers } from './openapi/phone-numbers';
import { createSubscriptionMessages } from './openapi/subscription-messages';
import { openStateFile } from './state-file';
import { openStorage } from './storage/open-storage';
import { createCloudClock } from './timers/cloud-clock';
import { createTimerRunner } from './timers/timer-runner';

const writingActions = new Set(['insertDocument', 'modifyDocument', 'removeDocument', 'modifyAndReturnDoc']);

/**
 * Starts WeChat's cloud on this machine: the built functions with the unmodified SDK, database, files, messages, timers and
 * the console's API. For trying, developing and testing; never for production. Resolves when requests are accepted.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const people = options.people ?? [];
  const faults = { ...noFaults, ...options.faults };
  const collections = options.collections ?? readCollections(options.functionsRoot);
  const events = createEventStream();
  const stateFile = openStateFile(options.folder);
  const saveState = () => stateFile.save({ offsetMs: clock.offsetMs(), subscriptions: subscriptions.state() });
  const clock = createCloudClock(stateFile.initial.offsetMs, (nowMs, offsetMs) => {
    saveState();
    events.push({ kind: 'clock', detail: { nowMs, offsetMs } });
  });
  const visitors = createRecentVisitors(clock.nowMs);
  const callLog = createCallLog((entry) => events.push({ kind: 'call', detail: { ...entry, databaseCalls: undefined } }));
  const runningCall = new AsyncLocalStorage<string | undefined>();
  const database = await openDatabase({
    folder: options.folder === null ? null : join(options.folder, 'database'),
    collections,
    nowMs: clock.nowMs,
    unindexedQueries: options.unindexedQueries,
    conflictsAt: options.conflictsAt ?? 'operation',
    observe(trace: DatabaseTrace) {
      callLog.trace(trace.callId ?? runningCall.getStore(), trace);
      if (writingActions.has(trace.action.replace('database.', ''))) events.dataChanged(trace.collection);
    },
  });
  const subscriptions = createSubscriptionMessages({
    faults,
    templates: options.messageTemplates,
    nowMs: clock.nowMs,
    initial: stateFile.initial.subscriptions,
    onMessage: (message) => events.push({ kind: 'message', detail: message }),
    onChange: saveState,
  });
  const storage = openStorage(options.folder, clock.nowMs);
  const phoneNumbers = createPhoneNumbers(clock.nowMs);
  let url = '';
  const functions = openFunctionHost({
    functionsRoot: options.functionsRoot,
    adminUrl: () => `${url}/admin`,
    sharedOffset: clock.sharedOffset,
    nowMs: clock.nowMs,
    callLog,
    visitors,
    environment: options.environment ?? {},
    timeoutSeconds: options.timeoutSeconds ?? {},
    workersPerFunction: options.workersPerFunction ?? platformLimits.workersPerFunction,
  });
  const timers = createTimerRunner({
    clock,
    functions: functions.all,
    // A timer's failure is in the call log; on the platform too nobody else hears of it.
    fire: (name, event) => functions.invoke(name, event, { source: 'wx_trigger' }).then(() => undefined, () => undefined),
    automatic: options.timers !== 'manual',
  });

  async function reset(): Promise<void> {
    await functions.reload();
    await database.clear();
    await storage.clear();
    subscriptions.clear();
    visitors.clear();
    callLog.clear();
    clock.setOffsetMs(0);
    timers.restart();
    await options.afterReset?.(cloud);
    events.push({ kind: 'reset' });
  }

  const server = createServer(options.host !== undefined);
  addAdminRoute(server, { database, functions, storage, openapi: openOpenApi({ faults, visitors, subscriptions, phoneNumbers }), baseUrl: () => url, runningCall });
  addCallRoute(server, { functions, faults, random: options.random ?? Math.random });
  addPhoneRoutes(server, { people, subscriptions, phoneNumbers });
  addStorageRoutes(server, storage);
  const collectionNames = collections.map(({ name }) => name);
  addConsoleRoutes(server, { people, callLog, subscriptions, database, collectionNames, clock, timers, faults, events, reset });
  await addStaticRoutes(server, options.staticRoots ?? {});
  await server.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  functions.warm();

  const cloud: LocalCloud = {
    url,
    database,
    storage,
    invoke: (name, event, caller = {}) => functions.invoke(name, event, caller),
    clock: { nowMs: clock.nowMs, travel: timers.travel, runDueTimers: timers.runDue, runAllTimers: timers.runAll },
    messages: subscriptions.messages,
    consent: subscriptions.consent,
    callLog: callLog.entries,
    faults,
    people,
    reloadFunctions: functions.reload,
    reset,
    async close() {
      await timers.close();
      events.close();
      await functions.close();
      await server.close();
      await database.close();
    },
  };
  return cloud;
}

function readCollections(functionsRoot: string): CollectionDeclaration[] {
  const declared = JSON.parse(readFileSync(join(functionsRoot, 'database.json'), 'utf8')) as { collections: CollectionDeclaration[] };
  return declared.collections;
}

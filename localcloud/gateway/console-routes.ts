import type { FastifyInstance } from 'fastify';
import type { DatabaseEngine } from '../database/open-database';
import type { DemoPerson } from '../identity/demo-person';
import type { SubscriptionMessages } from '../openapi/subscription-messages';
import type { CloudClock } from '../timers/cloud-clock';
import type { TimerRunner } from '../timers/timer-runner';
import type { CallLog } from './call-log';
import type { EventStream } from './event-stream';
import { changeFaults, type Faults } from './faults';

interface ConsoleRouteParts {
  people: readonly DemoPerson[];
  callLog: CallLog;
  subscriptions: SubscriptionMessages;
  database: DatabaseEngine;
  collectionNames: readonly string[];
  clock: CloudClock;
  timers: TimerRunner;
  faults: Faults;
  events: EventStream;
  reset(): Promise<void>;
}

interface ListQuery {
  skip?: string;
  limit?: string;
  filter?: string;
}

const longestPage = 200;

/** The console's JSON API under `/console/api` and its event stream. */
export function addConsoleRoutes(server: FastifyInstance, parts: ConsoleRouteParts): void {
  const { callLog, clock, timers, faults, events } = parts;
  const clockState = () => ({ nowMs: clock.nowMs(), offsetMs: clock.offsetMs() });

  server.get('/console/api/people', async () => ({ people: parts.people }));
  server.get<{ Querystring: { after?: string } }>('/console/api/calls', async ({ query }) => ({ calls: callLog.after(Number(query.after ?? 0)) }));
  server.get('/console/api/messages', async () => ({ messages: parts.subscriptions.messages }));

  server.get('/console/api/collections', async () => ({ collections: await Promise.all(parts.collectionNames.map((name) => countOf(parts.database, name))) }));
  server.get<{ Params: { name: string }; Querystring: ListQuery }>('/console/api/collections/:name', async ({ params, query }, reply) => {
    const filter = parseFilter(query.filter);
    if (!parts.collectionNames.includes(params.name)) return reply.code(404).send({ error: 'no such collection' });
    if (!filter) return reply.code(400).send({ error: 'filter is not a JSON object' });
    const skip = Math.max(0, Number(query.skip ?? 0) || 0);
    const limit = Math.min(longestPage, Math.max(1, Number(query.limit ?? 50) || 50));
    const { total } = await countOf(parts.database, params.name);
    return { name: params.name, total, skip, limit, documents: await parts.database.list(params.name, { filter, skip, limit }) };
  });

  server.get('/console/api/clock', async () => clockState());
  server.post<{ Body: { ms?: unknown } | undefined }>('/console/api/travel', async ({ body }, reply) => {
    const ms = body?.ms;
    if (typeof ms !== 'number' || !(ms >= 0)) return reply.code(400).send({ error: 'ms must be 0 or more: time goes forward only' });
    const timerRuns = await timers.travel(ms);
    return { ...clockState(), timerRuns };
  });
  server.post('/console/api/timers/run', async () => ({ timerRuns: await timers.runAll() }));

  server.get('/console/api/faults', async () => faults);
  server.post<{ Body: Record<string, unknown> | undefined }>('/console/api/faults', async ({ body }, reply) => {
    const change = changeFaults(faults, body ?? {});
    if (!change.ok) return reply.code(400).send({ error: `not accepted: ${change.refused}` });
    events.push({ kind: 'faults', detail: faults });
    return faults;
  });

  server.post('/console/api/reset', async () => {
    await parts.reset();
    return { ok: true, ...clockState() };
  });

  server.get('/console/events', (_request, reply) => {
    reply.hijack();
    events.follow(reply.raw);
  });
}

async function countOf(database: DatabaseEngine, name: string): Promise<{ name: string; total: number }> {
  const reply = await database.handle('database.calculateDocument', { collectionName: name, queryType: 'WHERE', query: '{}' });
  const total = (reply.data as { total?: unknown } | undefined)?.total;
  return { name, total: typeof total === 'number' ? total : 0 };
}

function parseFilter(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined || text === '') return {};
  try {
    const filter: unknown = JSON.parse(text);
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? (filter as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

import type { FastifyInstance } from "fastify";
import type { DemoPerson } from "../identity/demo-person";
import type { SubscriptionMessages } from "../openapi/subscription-messages";
import type { CloudClock } from "../timers/cloud-clock";
import type { TimerRunner } from "../timers/timer-runner";
import type { CallLog } from "./call-log";
import type { EventStream } from "./event-stream";
import { changeFaults, type Faults } from "./faults";

type ConsoleRouteParts = {
  people: readonly DemoPerson[];
  callLog: CallLog;
  subscriptions: SubscriptionMessages;
  clock: CloudClock;
  timers: TimerRunner;
  faults: Faults;
  events: EventStream;
  reset: () => Promise<void>;
};

/** The console's JSON API under `/console/api` and its event stream. */
export function addConsoleRoutes(server: FastifyInstance, parts: ConsoleRouteParts): void {
  const { callLog, clock, timers, faults, events } = parts;
  const clockState = () => ({ nowMs: clock.nowMs(), offsetMs: clock.offsetMs() });

  server.get("/console/api/people", (_request, reply) => reply.send({ people: parts.people }));
  server.get("/console/api/messages", (_request, reply) => reply.send({ messages: parts.subscriptions.messages }));
  server.get("/console/api/clock", (_request, reply) => reply.send(clockState()));
  server.get("/console/api/faults", (_request, reply) => reply.send(faults));
  server.get<{ Querystring: { after?: string } }>("/console/api/calls", ({ query }, reply) =>
    reply.send({ calls: callLog.after(Number(query.after ?? 0)) }),
  );

  server.post<{ Body: { ms?: unknown } | undefined }>("/console/api/travel", async ({ body }, reply) => {
    const ms = body?.ms;
    const isForward = typeof ms === "number" && ms >= 0;
    if (!isForward) return reply.code(400).send({ error: "ms must be 0 or more: time goes forward only" });
    const timerRuns = await timers.travel(ms);
    return { ...clockState(), timerRuns };
  });
  server.post("/console/api/timers/run", async () => ({ timerRuns: await timers.runAll() }));

  server.post<{ Body: Record<string, unknown> | undefined }>("/console/api/faults", ({ body }, reply) => {
    const change = changeFaults(faults, body ?? {});
    if (!change.ok) return reply.code(400).send({ error: `not accepted: ${change.refused}` });
    events.push({ kind: "faults", detail: faults });
    return reply.send(faults);
  });

  server.post("/console/api/reset", async () => {
    await parts.reset();
    return { ok: true, ...clockState() };
  });

  server.get("/console/events", (_request, reply) => {
    reply.hijack();
    events.follow(reply.raw);
  });
}

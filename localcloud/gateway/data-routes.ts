import type { FastifyInstance } from "fastify";
import type { DatabaseEngine } from "../database/engine";

type ListQuery = {
  skip?: string;
  limit?: string;
  filter?: string;
};

const usualPage = 50;
const longestPage = 200;

/** The console's data browser. `filter` is a database query as EJSON; the data browser needs no index. */
export function addDataRoutes(server: FastifyInstance, database: DatabaseEngine): void {
  server.get("/console/api/collections", async () => {
    const names = database.collectionNames();
    const counted = names.map(async (name) => ({ name, total: (await database.list(name, { limit: 0 })).total }));
    return { collections: await Promise.all(counted) };
  });

  server.get<{ Params: { name: string }; Querystring: ListQuery }>(
    "/console/api/collections/:name",
    async ({ params: { name }, query }, reply) => {
      const filter = parseFilter(query.filter);
      if (!database.collectionNames().includes(name)) return reply.code(404).send({ error: "no such collection" });
      if (!filter) return reply.code(400).send({ error: "filter is not a JSON object" });
      const skip = wholeNumber(query.skip, 0);
      const limit = Math.min(longestPage, wholeNumber(query.limit, usualPage));
      try {
        return { name, skip, limit, ...(await database.list(name, { filter, skip, limit })) };
      } catch (error) {
        return reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
      }
    },
  );
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

function parseFilter(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined || text === "") return {};
  try {
    const filter: unknown = JSON.parse(text);
    const isObject = typeof filter === "object" && filter !== null && !Array.isArray(filter);
    return isObject ? (filter as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

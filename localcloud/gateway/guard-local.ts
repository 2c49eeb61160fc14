import type { FastifyReply, FastifyRequest } from "fastify";

const localNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses requests that another web page could have sent through this machine's browser: a foreign Host (DNS rebinding)
 * unless the cloud was opened to the network on purpose, and a foreign Origin always.
 */
export function guardLocal(openToNetwork: boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const host = request.headers.host ?? "";
    const origin = request.headers.origin;
    if (!openToNetwork && !localNames.has(host.replace(/:\d+$/, "")))
      return reply.code(403).send({ error: "only for this machine" });
    if (origin !== undefined && origin !== `http://${host}`) return reply.code(403).send({ error: "foreign origin" });
    return undefined;
  };
}

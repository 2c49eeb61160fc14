import fastify, { type FastifyInstance } from "fastify";
import { guardLocal } from "./guard-local";

/** An HTTP server without routes: JSON as the platform reads it, any other body as bytes, foreign pages refused. */
export function createServer(openToNetwork: boolean): FastifyInstance {
  const server = fastify({
    forceCloseConnections: true,
    // The platform hands functions whatever JSON says; refusing `__proto__` here would hide what they must withstand.
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
    bodyLimit: 6 * 1024 * 1024,
    routerOptions: { maxParamLength: 1000 },
  });
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    try {
      done(null, body === "" ? undefined : JSON.parse(body as string));
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  server.addHook("onRequest", guardLocal(openToNetwork));
  return server;
}

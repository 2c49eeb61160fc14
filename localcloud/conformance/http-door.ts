import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { DatabaseEngine } from "../database/engine";

export type HttpDoor = { readonly url: string; close(): Promise<void> };

/** The least that lets the SDK reach an engine over HTTP, as the platform's address would. */
export async function openHttpDoor(engine: DatabaseEngine): Promise<HttpDoor> {
  const server = createServer((request, response) => {
    void readJson(request)
      .then(({ action, ...params }) => engine.handle(String(action), params))
      .then((reply) => {
        response.setHeader("content-type", "application/json; charset=utf-8");
        response.end(JSON.stringify(reply));
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/admin`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}

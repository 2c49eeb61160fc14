import { createServer } from "node:net";

const tries = 100;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The wished port, or the next one that nobody uses; undefined when a hundred in a row are taken. */
export async function freePort(wished: number): Promise<number | undefined> {
  for (let port = wished; port < wished + tries && port < 65_536; port += 1) {
    if (await isFree(port)) return port;
  }
  return undefined;
}

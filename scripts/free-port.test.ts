import { createServer } from "node:net";
import { freePort } from "./free-port";

it("answers the wished port when nobody uses it, and the next one when somebody does", async () => {
  const wished = (await freePort(20_000 + (process.pid % 20_000)))!;
  expect(await freePort(wished)).toBe(wished);
  const server = createServer();
  await new Promise<void>((done) => server.listen(wished, "127.0.0.1", done));
  expect(await freePort(wished)).toBeGreaterThan(wished);
  await new Promise((done) => server.close(done));
});

import type { FastifyReply, FastifyRequest } from "fastify";
import { readFile, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { contentTypeOf } from "./content-type";

const hashedName = /[.-][0-9a-f]{8,}\./;

/** Sends a file below `root`, or answers false when there is none. Files whose name carries a hash are kept by the browser, all others asked for again. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string,
  path: string,
): Promise<boolean> {
  const folder = resolve(root);
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || path.includes("\0")) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  if (!reply.hasHeader("cache-control")) {
    void reply
      .header("etag", tag)
      .header("cache-control", hashedName.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  }
  if (request.headers["if-none-match"] === tag) {
    void reply.code(304).send();
    return true;
  }
  // Not awaited: a reply is a promise of its own end.
  void reply.type(contentTypeOf(file)).send(await readFile(file));
  return true;
}

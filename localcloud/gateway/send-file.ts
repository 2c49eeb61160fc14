import type { FastifyReply, FastifyRequest } from "fastify";
import { readFile, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { contentTypeOf } from "./content-type";

const hashedName = /[.-][0-9a-f]{8,}\./;

/** Sends a file below `root`, or undefined when there is none. Files whose name carries a hash are kept by the browser, all others asked for again. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string,
  path: string,
): Promise<FastifyReply | undefined> {
  const folder = resolve(root);
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || path.includes("\0")) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  if (!reply.hasHeader("cache-control")) {
    reply
      .header("etag", tag)
      .header("cache-control", hashedName.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  }
  if (request.headers["if-none-match"] === tag) return reply.code(304).send();
  return reply.type(contentTypeOf(file)).send(await readFile(file));
}

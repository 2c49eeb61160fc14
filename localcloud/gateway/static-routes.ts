import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendFile } from "./send-file";

export type StaticRoots = {
  /** The browser build of the mini-program. */
  h5?: string;
  /** The console page. */
  console?: string;
};

type FileRoute = {
  Params: { "*": string };
};

/** Pages: the console, and one phone per person. A root may be built while the cloud already runs. */
export function addStaticRoutes(server: FastifyInstance, roots: StaticRoots): void {
  server.get("/", (_request, reply) => reply.redirect("/console/"));
  server.get("/console", (_request, reply) => reply.redirect("/console/"));
  server.get<FileRoute>("/app/*", (request, reply) => sendOrExplain(request, reply, roots.h5, request.params["*"]));
  server.get<FileRoute>("/console/*", (request, reply) =>
    sendOrExplain(request, reply, roots.console, request.params["*"] || "index.html"),
  );
  server.get<{ Params: { openid: string } }>("/phone/:openid", (request, reply) =>
    reply.redirect(`/phone/${encodeURIComponent(request.params.openid)}/`),
  );
  server.get("/phone/:openid/", (request, reply) =>
    sendOrExplain(request, reply.header("cache-control", "no-store"), roots.h5, "index.html"),
  );
}

async function sendOrExplain(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string | undefined,
  path: string,
): Promise<FastifyReply> {
  if (root !== undefined && (await sendFile(request, reply, root, path))) return reply;
  if (path !== "index.html") return reply.code(404).type("text/plain; charset=utf-8").send("没有这个文件");
  const page =
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>邻里帮</title><p>页面还没有构建，请先运行 npm run build。</p></html>';
  return reply.code(404).type("text/html; charset=utf-8").send(page);
}

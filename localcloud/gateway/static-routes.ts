import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface StaticRoots {
  /** The browser build of the mini-program. */
  h5?: string;
  /** The console page. */
  console?: string;
}

const hashedName = /[.-][0-9a-f]{8,}\./;

/** Pages: the console, and one phone per person. Files whose name carries a hash are kept by the browser, all others asked for again. */
export async function addStaticRoutes(server: FastifyInstance, roots: StaticRoots): Promise<void> {
  server.get('/', (_request, reply) => reply.redirect('/console/'));
  await serveFolder(server, '/app/', roots.h5);
  await serveFolder(server, '/console/', roots.console);

  server.get<{ Params: { openid: string } }>('/phone/:openid', (request, reply) => reply.redirect(`/phone/${encodeURIComponent(request.params.openid)}/`));
  server.get('/phone/:openid/', async (_request, reply) => sendPage(reply, roots.h5));
}

async function serveFolder(server: FastifyInstance, prefix: string, root: string | undefined): Promise<void> {
  if (root === undefined || !existsSync(root)) {
    server.get(prefix, (_request, reply) => notBuilt(reply));
    return;
  }
  await server.register(fastifyStatic, {
    root: resolve(root),
    prefix,
    decorateReply: false,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
}

async function sendPage(reply: FastifyReply, root: string | undefined): Promise<FastifyReply> {
  const page = root === undefined ? undefined : await readFile(join(root, 'index.html')).catch(() => undefined);
  if (!page) return notBuilt(reply);
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').send('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><p>页面还没有构建，请先运行 npm run build。</p>');
}

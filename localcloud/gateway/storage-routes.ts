import type { FastifyInstance, FastifyReply } from "fastify";
import { fileIdOf, isCloudPath } from "../storage/cloud-path";
import { fileSizeLimitBytes, type CloudStorage } from "../storage/open-storage";
import { personIn } from "./call-route";
import { contentTypeOf } from "./content-type";

type FileRoute = {
  Params: { "*": string };
  Querystring: { sign?: string; t?: string };
};

const bodyLimit = fileSizeLimitBytes;

/**
 * Files over HTTP: `PUT /storage/upload/*` ends an upload that the SDK began, `POST /storage/file` is the phone's upload,
 * `GET /storage/file/*` reads. A signed address stops working when its time is over; an unsigned one is how a phone shows
 * `cloud://` pictures (storage preset "all may read").
 */
export function addStorageRoutes(server: FastifyInstance, storage: CloudStorage): void {
  server.put<FileRoute>("/storage/upload/*", { bodyLimit }, async (request, reply) => {
    const path = request.params["*"];
    if (!isCloudPath(path) || !storage.accepts("upload", path, request.query)) return refuseUpload(reply);
    await storage.put(path, bytesOf(request.body));
    return reply.send("");
  });

  server.post("/storage/file", { bodyLimit }, async (request, reply) => {
    const path = decodedPath(request.headers["x-cloud-path"]);
    if (personIn(request.headers) === undefined)
      return reply.code(401).send({ errCode: -503002, errMsg: "storage permission denied" });
    if (!isCloudPath(path)) return reply.code(400).send({ errCode: -501007, errMsg: "cloudPath is not a valid path" });
    await storage.put(path, bytesOf(request.body));
    return { fileID: fileIdOf(path), statusCode: 204 };
  });

  server.get<FileRoute>("/storage/file/*", async (request, reply) => {
    const path = request.params["*"];
    if (!isCloudPath(path)) return reply.code(404).send();
    if (request.query.sign !== undefined && !storage.accepts("download", path, request.query))
      return reply.code(403).send();
    const bytes = await storage.get(path);
    if (!bytes) return reply.code(404).send();
    // What people upload is shown, never run: this address is the console's own origin.
    return reply
      .type(contentTypeOf(path))
      .header("content-security-policy", "sandbox")
      .header("x-content-type-options", "nosniff")
      .send(bytes);
  });
}

// Header values are ASCII, so the path comes percent-encoded.
function decodedPath(header: unknown): string | undefined {
  try {
    return typeof header === "string" ? decodeURIComponent(header) : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function refuseUpload(reply: FastifyReply): FastifyReply {
  const xml =
    "<Error><Code>AccessDenied</Code><Message>the upload address is not valid</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>";
  return reply.code(403).type("application/xml").send(xml);
}

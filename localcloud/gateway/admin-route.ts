import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { DatabaseEngine } from "../database/engine";
import { failureCodes, FunctionFailure } from "../functions/function-failure";
import type { FunctionHost } from "../functions/function-host";
import type { OpenApi } from "../openapi/open-openapi";
import { readOpenApiRequest, writeOpenApiReply } from "../openapi/openapi-wire";
import type { CloudStorage } from "../storage/open-storage";
import { answerStorageAction } from "../storage/answer-storage-action";
import type { RunningCall } from "../open-cloud-services";
import { readMultipart } from "./read-multipart";

type AdminRouteParts = {
  database: DatabaseEngine;
  functions: FunctionHost;
  storage: CloudStorage;
  openapi: OpenApi;
  baseUrl: () => string;
  runningCall: RunningCall;
};

type Params = Record<string, unknown>;

/** One body of the SDK may carry documents of 16 MB. */
const bodyLimit = 20 * 1024 * 1024;

/** `POST /admin[/worker token]`: the protocol of wx-server-sdk. HTTP is always 200; failures are `{ code, message, requestId }`. */
export function addAdminRoute(server: FastifyInstance, parts: AdminRouteParts): void {
  const paths = ["/admin", "/admin/:workerToken"];
  for (const path of paths) {
    server.post<{ Params: { workerToken?: string } }>(path, { bodyLimit }, async (request, reply) => {
      const asker = parts.functions.whoAsks(request.params.workerToken ?? "");
      const contentType = request.headers["content-type"] ?? "";
      if (contentType.startsWith("multipart/form-data")) {
        const message = await answerOpenApi(
          parts,
          readMultipart(request.body as Buffer, contentType),
          asker?.functionName,
        );
        return reply.type("application/octet-stream").send(message);
      }
      const { action, ...params } = request.body as Params & { action?: unknown };
      const answer = await parts.runningCall.run(asker?.callId, () => answerAction(parts, String(action), params));
      return { requestId: randomUUID(), ...answer };
    });
  }
}

async function answerAction(parts: AdminRouteParts, action: string, params: Params): Promise<Params> {
  if (action.startsWith("database.")) return parts.database.handle(action, params);
  if (action === "functions.invokeFunction") return invokeFromFunction(parts.functions, params);
  if (action.startsWith("storage.")) return answerStorageAction(parts.storage, parts.baseUrl(), action, params);
  return { code: "SYS_ERR", message: `not emulated: ${action}` };
}

/** A function that calls a function brings no person along: the called one must not trust a caller it cannot see. */
async function invokeFromFunction(functions: FunctionHost, params: Params): Promise<Params> {
  try {
    const event: unknown = JSON.parse(
      typeof params.request_data === "string" && params.request_data !== "" ? params.request_data : "{}",
    );
    const result = await functions.invoke(String(params.function_name), event, { source: "scf" });
    return { data: { response_data: JSON.stringify(result) } };
  } catch (error) {
    const executed = error instanceof FunctionFailure && error.errCode !== failureCodes.requestFailed;
    return {
      code: executed ? "FUNCTIONS_EXECUTE_FAIL" : "FUNCTIONS_REQUEST_FAIL",
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

async function answerOpenApi(
  parts: AdminRouteParts,
  form: Map<string, Buffer>,
  functionName: string | undefined,
): Promise<Buffer> {
  const action = form.get("action")?.toString("utf8");
  const apiName = form.get("apiName")?.toString("utf8") ?? "";
  if (action !== "wx.openApi")
    return Buffer.from(JSON.stringify({ code: "SYS_ERR", message: `not emulated: ${action ?? ""}` }));
  const given = readOpenApiRequest(form.get("requestData") ?? Buffer.alloc(0));
  return writeOpenApiReply(
    await parts.openapi.answer(
      apiName,
      given,
      functionName === undefined ? undefined : parts.functions.find(functionName),
    ),
  );
}

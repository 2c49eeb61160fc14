import { personOfPage } from "../device/person-of-page";
import type { CallEvent, Sent } from "./sent";

/** Calls the local cloud by HTTP, as the person whose phone this page is. */
export async function sendFromBrowser(functionName: string, event: CallEvent): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch(`/call/${functionName}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-demo-person": decodeURIComponent(personOfPage()) },
      body: JSON.stringify(event),
    });
  } catch {
    return { arrived: false, code: "OFFLINE" };
  }
  const body = await readBody(response);
  if (body && "result" in body) return { arrived: true, answer: body["result"] };
  return {
    arrived: false,
    code: /time(d )?.?out/i.test(JSON.stringify(body?.["errMsg"] ?? "")) ? "TIMEOUT" : "INTERNAL",
  };
}

async function readBody(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

import type { CallName, Input, ReplyTo } from "../../contract/index";
import { functionOfCall } from "../../src/cloud/function-of-call";
import { openidOf, type TestCloud } from "./test-cloud";

/** Calls as a phone in a browser does: through the socket, so that many calls are really under way at once. */
export async function callOverHttp<N extends CallName>(
  { cloud }: TestCloud,
  who: string,
  name: N,
  input: Input<N>,
): Promise<ReplyTo<N>> {
  const response = await fetch(`${cloud.url}/call/${functionOfCall(name)}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-demo-person": openidOf(who) },
    body: JSON.stringify({ call: name, input }),
  });
  const answer = (await response.json()) as { result?: ReplyTo<N>; errCode?: number; errMsg?: string };
  if (answer.result === undefined) throw new Error(`${name}: ${String(answer.errCode)} ${answer.errMsg ?? ""}`);
  return answer.result;
}

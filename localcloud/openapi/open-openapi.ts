import type { BuiltFunction } from "../functions/read-functions";
import type { Faults } from "../gateway/faults";
import type { RecentVisitors } from "../identity/recent-visitors";
import { checkMessageContent } from "./check-message-content";
import { drawMiniProgramCode } from "./draw-mini-program-code";
import { openApiIllegalSource, openApiNotFound, openApiNotPermitted, type OpenApiAnswer } from "./openapi-answer";
import type { OpenApiReply } from "./openapi-wire";
import type { PhoneNumbers } from "./phone-numbers";
import type { SubscriptionMessages } from "./subscription-messages";

export type OpenApi = {
  /** Answers an open API for a function; requests from outside a function are an illegal source, as on the platform. */
  answer: (apiName: string, given: Record<string, unknown>, asker: BuiltFunction | undefined) => Promise<OpenApiReply>;
};

type OpenApiParts = {
  faults: Faults;
  visitors: RecentVisitors;
  subscriptions: SubscriptionMessages;
  phoneNumbers: PhoneNumbers;
};

type Api = (given: Record<string, unknown>, asker: BuiltFunction) => OpenApiAnswer | Promise<OpenApiAnswer>;

/** The open APIs that the local cloud knows. Any other is -604100, never an empty success. */
export function openOpenApi({ faults, visitors, subscriptions, phoneNumbers }: OpenApiParts): OpenApi {
  const apis = new Map<string, Api>([
    ["security.msgSecCheck", (given) => checkMessageContent(given, faults, visitors)],
    ["subscribeMessage.send", (given, asker) => subscriptions.send(given, asker.name)],
    ["wxacode.getUnlimited", drawMiniProgramCode],
    ["phonenumber.getPhoneNumber", (given) => phoneNumbers.exchange(given)],
  ]);

  async function decide(
    apiName: string,
    given: Record<string, unknown>,
    asker: BuiltFunction | undefined,
  ): Promise<OpenApiAnswer> {
    const api = apis.get(apiName);
    if (!asker) return { kind: "platform", errorCode: openApiIllegalSource };
    if (!api) return { kind: "platform", errorCode: openApiNotFound };
    if (!asker.openapi.has(apiName)) return { kind: "platform", errorCode: openApiNotPermitted };
    return api(given, asker);
  }

  return { answer: async (apiName, given, asker) => replyOf(await decide(apiName, given, asker)) };
}

function replyOf(answer: OpenApiAnswer): OpenApiReply {
  const json = (data: Record<string, unknown>) => ({
    body: Buffer.from(JSON.stringify(data)),
    contentType: "application/json",
    errorCode: 0,
  });
  switch (answer.kind) {
    case "data":
      return json({ errcode: 0, errmsg: "ok", ...answer.data });
    case "refused":
      return json({ errcode: answer.errcode, errmsg: answer.errmsg });
    case "file":
      return { body: answer.bytes, contentType: answer.contentType, errorCode: 0 };
    case "platform":
      return { body: Buffer.alloc(0), contentType: "", errorCode: answer.errorCode };
  }
}

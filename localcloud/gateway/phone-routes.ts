import type { FastifyInstance } from "fastify";
import type { DemoPerson } from "../identity/demo-person";
import type { PhoneNumbers } from "../openapi/phone-numbers";
import type { SubscriptionMessages } from "../openapi/subscription-messages";
import { personIn } from "./call-route";

type PhoneRouteParts = {
  people: readonly DemoPerson[];
  subscriptions: SubscriptionMessages;
  phoneNumbers: PhoneNumbers;
};

const templatesPerRequest = 3;

/** What WeChat itself, not the cloud, gives a phone: consent to messages and codes for the phone number. */
export function addPhoneRoutes(
  server: FastifyInstance,
  { people, subscriptions, phoneNumbers }: PhoneRouteParts,
): void {
  server.post("/phone-api/subscribe", async (request, reply) => {
    const openid = personIn(request.headers);
    const { templateIds, answer = "accept" } = (request.body ?? {}) as { templateIds?: unknown; answer?: unknown };
    if (openid === undefined) return reply.code(401).send({ errCode: 20004, errMsg: "no person" });
    if (!Array.isArray(templateIds) || templateIds.length === 0)
      return reply.code(400).send({ errCode: 10001, errMsg: "TmplIds can not be empty" });
    if (templateIds.length > templatesPerRequest)
      return reply.code(400).send({ errCode: 20003, errMsg: "Templates count out of max bounds" });
    const ids = templateIds.map(String);
    if (answer === "accept") subscriptions.consent(openid, ids);
    return {
      errMsg: "requestSubscribeMessage:ok",
      ...Object.fromEntries(ids.map((id) => [id, answer === "accept" ? "accept" : "reject"])),
    };
  });

  server.post("/phone-api/phone-number-code", async (request, reply) => {
    const person = people.find(({ openid }) => openid === personIn(request.headers));
    if (person?.phoneNumber === undefined)
      return reply.code(404).send({ errMsg: "getPhoneNumber:fail no phone number" });
    return { errMsg: "getPhoneNumber:ok", code: phoneNumbers.issueCode(person.phoneNumber) };
  });
}

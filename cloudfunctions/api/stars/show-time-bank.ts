import { pageRows } from "../../../contract/fields";
import { starStanding } from "../../../domain/stars/star-standing";
import { sumOfServices } from "../../../domain/stars/time-bank";
import { done } from "../answer";
import { handle } from "../handler";
import { toAccount, type AccountDocument } from "../store/accounts-store";
import { policyById, policyOf } from "../store/policies-store";
import { readingOfCaller } from "../store/read-together";
import { listUsedRedemptions } from "../store/redemptions-used-store";
import { findJudgements, listLatestServices } from "../store/services-store";
import { teamsOf } from "../store/teams-store";

/** What is looked at of somebody's past: enough for a picture, and the same for whoever has served for years. */
const servicesLooked = 100;

/** My time bank: what I gave, how well it was found, the points it brought and what they became. */
export const showTimeBank = handle<"stars.showTimeBank">()({
  together: () => ({ policy: policyById("stars"), document: readingOfCaller<AccountDocument>("accounts") }),
  async run(_input, caller, { document, policy }) {
    const { personId } = caller.person;
    const [services, used, teams] = await Promise.all([
      listLatestServices(personId, servicesLooked),
      listUsedRedemptions(personId, pageRows),
      teamsOf(personId),
    ]);
    const judgements = await findJudgements(services.flatMap(({ orderId }) => (orderId == null ? [] : [orderId])));
    const account = toAccount(personId, document);
    const { count, mean } = starStanding(account, policyOf("stars", policy, caller.nowMs).value, caller.nowMs);
    const { available, held, minutes, services: helped } = account;
    return done({
      ...{ minutes, services: helped, mean, ratings: count },
      latest: sumOfServices(services, judgements, personId),
      points: { available, held },
      benefits: used.map(({ closedAtMs, createdAtMs, offeringTitle, pricePoints }) => ({
        title: offeringTitle,
        points: pricePoints,
        atMs: closedAtMs ?? createdAtMs,
      })),
      teams: teams.map(({ _id, name }) => ({ teamId: _id, name })),
    });
  },
});

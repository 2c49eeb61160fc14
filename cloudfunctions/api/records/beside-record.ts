import { besideRecordMax } from "../../../contract/records";
import type { Account } from "../../../domain/points/account";
import { ratingWords } from "../../../domain/records/rating-words";
import { starStanding } from "../../../domain/stars/star-standing";
import { findAccount, toAccount } from "../store/accounts-store";
import { listHonours } from "../store/honours-store";
import { findPolicy, policyOf } from "../store/policies-store";
import { listTrainings } from "../store/trainings-store";

/** What stands beside the hours in a record and on a certificate: stars, judgement, trainings and honours. */
export async function besideRecord(personId: string, untilMs: number, nowMs: number) {
  const [account, policy, trainings, honours] = await Promise.all([
    findAccount(personId),
    findPolicy("stars"),
    listTrainings(personId, besideRecordMax),
    listHonours(personId, untilMs, besideRecordMax),
  ]);
  const known: Account = toAccount(personId, account);
  const { count, level, mean } = starStanding(known, policyOf("stars", policy, nowMs).value, nowMs);
  return {
    account: known,
    starLevel: level,
    ratingWords: ratingWords({ mean, count }),
    trainings: trainings.filter(({ atMs }) => atMs < untilMs),
    honours: honours.map(({ areaName, title }) => ({ title, areaName })),
  };
}

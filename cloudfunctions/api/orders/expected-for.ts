import { dayNumberAt } from "../../../domain/calendar/shanghai-day";
import { expectationOf, type Expectation } from "../../../domain/points/expected-points";
import type { Caller } from "../caller";
import { accountOfCaller, toAccount, type AccountDocument } from "../store/accounts-store";
import type { OrderDocument } from "../store/orders-store";
import { policyById, policyOf, type PolicyDocument } from "../store/policies-store";

/** What has to be read beside the caller to say what an order would bring this volunteer. */
export const countingReadings = () => ({ account: accountOfCaller(), counting: policyById("points") });

export type Counted = {
  readonly account: AccountDocument | null;
  readonly counting: PolicyDocument<"points"> | null;
};

/** What this volunteer may expect of an order: less than usual when the two met lately, or the day is full already. */
export function expectedFor(caller: Caller, { account, counting }: Counted, row: OrderDocument): Expectation {
  const service = { day: dayNumberAt(Math.max(caller.nowMs, row.wanted.fromMs)), metPersonId: row.beneficiaryId };
  const policy = policyOf("points", counting, row.createdAtMs).value;
  return expectationOf(row.expectedPoints, toAccount(caller.person.personId, account), service, policy);
}

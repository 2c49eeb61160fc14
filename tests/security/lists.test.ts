import { orderStatuses } from "../../domain/orders/order-status";
import { startSecurityCloud, type SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";
import { castNames, type CastName } from "./cast";
import { playRedemption } from "./mall-scenes";
import { playOrder } from "./order-scenes";
import { endWithoutLeaks } from "./end-without-leaks";
import { seesInLists } from "./permission-table";

jest.setTimeout(120_000);

describe("What lists show to whom", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(() => endWithoutLeaks(test));

  /** Makes the one thing and gives the text by which it is recognised in a list. */
  const play = async (state: string): Promise<string> => {
    const status = orderStatuses.find((one) => one === state);
    if (status !== undefined) return (await playOrder(test, status)).orderId;
    if (state === "waiting") return (await playRedemption(test, "waiting")).redemptionId;
    await test.succeed("ma", "people.applyAsVolunteer", { skills: [], key: newKey() });
    return '"p-ma"';
  };

  it.each(seesInLists)(
    "shows it in $call while $state to $seenBy and to nobody else",
    async ({ call, state, seenBy }) => {
      const start = await test.snapshot();
      const mark = await play(state);
      test.pass(61_000);
      const queue = state === "confirmed" ? { queue: "toEvaluate" } : {};
      const seers: CastName[] = [];
      for (const who of castNames) {
        const reply = await test.ask(who, call, { ...inputFor(call), ...queue });
        if (JSON.stringify(reply).includes(mark)) seers.push(who);
      }
      await test.restore(start);
      expect(seers.sort()).toEqual([...seenBy].sort());
    },
  );

  it("leaked nothing on the way", () => {
    expect(test.leaks.answersRead()).toBeGreaterThan(150);
  });
});

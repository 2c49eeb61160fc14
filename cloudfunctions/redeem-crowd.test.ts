import { redeemRound } from "../tests/harness/redeem-round";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";

jest.setTimeout(180_000);

const callers = 100;
const pieces = 20;

describe(`${pieces} pieces, ${callers} neighbours at the same moment`, () => {
  let mall: TestMall;
  let crowd: string[];

  beforeAll(async () => {
    mall = await startTestMall();
    crowd = await mall.neighbours(callers);
    await mall.award(crowd, 10);
  });
  afterAll(() => mall.close());

  it("are redeemed exactly, everybody else hears at once that it is gone, and points and stock agree", async () => {
    await mall.stock({ offeringId: "hot", stock: pieces, pricePoints: 3 });
    const round = await redeemRound(mall, crowd, "hot");
    expect(round).toMatchObject({ redeemed: pieces, soldOut: callers - pieces, indefinite: [], repeatsAgree: true });
    expect(round.stock).toEqual({ available: 0, reserved: pieces, openReservations: 0 });
    const accounts = await Promise.all(crowd.map((who) => mall.account(who)));
    expect(accounts.filter(({ held }) => held === 3)).toHaveLength(pieces);
    expect(accounts.filter(({ available }) => available === 10)).toHaveLength(callers - pieces);
    expect(await mall.faults()).toEqual([]);
  });
});

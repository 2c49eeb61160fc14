import { redeemRound } from "../tests/harness/redeem-round";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";
import { atLeast, atMost, endBench, exactly, printFigure } from "./figure";
import { naiveRedeem } from "./naive-redeem";

const callers = 500;
const pieces = 100;
/** A naive crowd of five hundred would take longer than anybody waits; a fifth shows the same. */
const naiveCallers = 100;
const naivePieces = 20;

/** A whole crowd at one shelf over HTTP, on a cloud like production's; beside it a transaction on the one stock document. */
async function measure(): Promise<void> {
  const mall = await startTestMall();
  try {
    const crowd = await mall.neighbours(callers);
    await mall.award(crowd, 10);
    await mall.stock({ offeringId: "hot", stock: pieces, pricePoints: 3 });
    const round = await redeemRound(mall, crowd, "hot");
    const spurious = round.indefinite.length + Math.max(0, round.soldOut - (callers - pieces));
    printFigure(exactly("redeem.units", round.redeemed, "units", pieces));
    printFigure(atMost("redeem.refused.spuriously", (100 * spurious) / callers, "% of callers", 0.5));
    printFigure(atLeast("redeem.crowd.perSecond", Math.round((1_000 * callers) / round.ms), "answers/s", 20));
    printFigure(exactly("redeem.repeats.agree", round.repeatsAgree ? 1 : 0, "rounds", 1));
    printFigure(exactly("redeem.reconciliation.faults", (await mall.faults()).length, "faults", 0));
    await compare(mall);
  } finally {
    await mall.close();
  }
}

/** The same crowd, the same number of pieces, both ways through the real SDK: redemptions per second. */
async function compare(mall: TestMall): Promise<void> {
  const crowd = Array.from({ length: naiveCallers }, (_, at) => `n${at + 1}`);
  await mall.award(crowd, 10);
  await mall.stock({ offeringId: "fair", stock: naivePieces, pricePoints: 3 });
  const ours = await redeemRound(mall, crowd, "fair");
  const naive = await naiveRedeem(mall.cloud.url, naiveCallers, naivePieces);
  const perSecond = (count: number, ms: number) => Math.round((1_000 * count) / ms);
  const lost = (100 * naive.spurious) / naiveCallers;
  printFigure(atLeast("redeem.perSecond", perSecond(ours.redeemed, ours.ms), "redemptions/s", 1));
  printFigure(atLeast("redeem.naive.perSecond", perSecond(naive.redeemed, naive.ms), "redemptions/s", 0));
  printFigure(exactly("redeem.units.beside.naive", ours.redeemed, "units", naivePieces));
  printFigure(atLeast("redeem.naive.refused.spuriously", Math.round(lost * 10) / 10, "% of callers", 0));
  console.error(`naive: ${naive.redeemed} of ${naivePieces} pieces, ${naive.spurious} callers lost a conflict`);
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});

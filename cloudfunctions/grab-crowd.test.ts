import { installCrowd } from "../tests/harness/crowd";
import { grabRound, type GrabRound } from "../tests/harness/grab-round";
import { startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

const callers = 50;
const rounds = 50;

describe.each([3, 10])(`%i slots, ${callers} volunteers at the same moment, ten times`, (slotCount) => {
  let test: TestCloud;
  const played: GrabRound[] = [];

  beforeAll(async () => {
    test = await startTestCloud();
    const crowd = await installCrowd(test, callers, 12);
    for (let round = 0; round < 10; round += 1) played.push(await grabRound(test, crowd, round, slotCount));
  }, 180_000);
  afterAll(() => test.close());

  it("have exactly that many winners, and everybody else a definite answer", () => {
    expect(played.map((round) => round.winners.length)).toEqual(played.map(() => slotCount));
    expect(played.flatMap((round) => round.indefinite)).toEqual([]);
    expect(played.every((round) => round.winnersRetrySucceeded)).toBe(true);
  });
});

describe(`One slot, ${callers} volunteers at the same moment, ${rounds} times`, () => {
  let test: TestCloud;
  const played: GrabRound[] = [];

  beforeAll(async () => {
    test = await startTestCloud();
    const crowd = await installCrowd(test, callers, 12);
    for (let round = 0; round < rounds; round += 1) played.push(await grabRound(test, crowd, round));
  }, 180_000);
  afterAll(() => test.close());

  it("has exactly one winner each time", () => {
    expect(played.map((round) => round.winners.length)).toEqual(Array.from({ length: rounds }, () => 1));
  });

  it("tells everybody else definitely that somebody has it", () => {
    expect(played.flatMap((round) => round.indefinite)).toEqual([]);
    expect(played.reduce((sum, round) => sum + round.taken, 0)).toBe(rounds * (callers - 1));
  });

  it("answers the winner's repeated tap with the same success", () => {
    expect(played.every((round) => round.winnersRetrySucceeded)).toBe(true);
  });

  it("lets different people win", () => {
    expect(new Set(played.flatMap((round) => round.winners)).size).toBeGreaterThan(1);
  });
});

import { shelfWord } from "./shelf-word";

const shelf = { kind: "goods" as const, available: 0, isBooked: false, session: null, waitingCount: 0 };
const session = { startsAtMs: 1, endsAtMs: 2, place: "教室", teacher: "老师" };

test.each([
  [shelf, "换完了", true],
  [{ ...shelf, available: 1 }, "只剩 1 件", true],
  [{ ...shelf, kind: "service" as const, available: 5 }, "只剩 5 次", true],
  [{ ...shelf, kind: "training" as const, available: 6, session }, "还有 6 个座位", false],
  [{ ...shelf, kind: "training" as const, session }, "坐满了，可以排队", true],
  [{ ...shelf, kind: "training" as const, available: 1, session, waitingCount: 2 }, "坐满了，2 人在排队", true],
  [{ ...shelf, kind: "venue" as const, isBooked: true }, "可以预约", false],
])("%j: %s", (offering, text, isLow) => {
  expect(shelfWord(offering)).toEqual({ text, isLow });
});

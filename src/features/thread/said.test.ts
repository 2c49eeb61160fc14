import { withNews, type Said } from "./said";

const said = (messageId: string, saidAtMs: number, more: Partial<Said> = {}): Said => ({
  messageId,
  saidAtMs,
  side: "taker",
  name: "张*",
  isMine: false,
  text: messageId,
  state: "shown",
  ...more,
});
const ids = (all: readonly Said[]) => all.map(({ messageId }) => messageId);

test("a thread reads from the oldest to the newest, whichever page came first", () => {
  const newest = [said("d", 4), said("c", 3)];
  const older = [said("b", 2), said("a", 1)];
  expect(ids(withNews(newest, older))).toEqual(["a", "b", "c", "d"]);
  expect(ids(withNews(older, newest))).toEqual(["a", "b", "c", "d"]);
});

test("what came again stands once, as it is now", () => {
  const all = withNews([said("a", 1, { state: "held" })], [said("a", 1, { state: "shown" })]);
  expect(all).toEqual([said("a", 1)]);
});

test("an earlier page stays when the newest is read again", () => {
  const known = withNews([said("a", 1), said("b", 2)], [said("c", 3)]);
  expect(ids(withNews(known, [said("d", 4), said("c", 3)]))).toEqual(["a", "b", "c", "d"]);
});

test("of the same moment the order is always the same", () => {
  expect(ids(withNews([said("y", 1)], [said("x", 1)]))).toEqual(ids(withNews([said("x", 1)], [said("y", 1)])));
});

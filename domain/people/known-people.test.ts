import { barredMax, withBarred, withoutBarred, type Barred } from "./barred";
import { familiarOf, helpersMax, timesMax, withGoodHelp, withoutGoodHelp, type GoodHelp } from "./familiar";
import { servedKept, takenKept, withServed, withTaken } from "./recent-work";

const numbers = (length: number) => Array.from({ length }, (_, number) => number);
const barred = (personId: string): Barred => ({ personId, name: personId, orderId: "o", atMs: 1, byStaff: false });

describe("Who helped well before", () => {
  it("counts each order once, and no more than tells something", () => {
    const helped = (orders: readonly string[]) =>
      orders.reduce<readonly GoodHelp[]>((before, orderId) => withGoodHelp(before, "zhang", orderId), []);
    expect(familiarOf(helped(["a", "a", "b"]))).toEqual([{ personId: "zhang", times: 2 }]);
    expect(familiarOf(helped(numbers(9).map(String)))).toEqual([{ personId: "zhang", times: timesMax }]);
  });

  it("remembers so many, and forgets who helped longest ago", () => {
    const all = numbers(helpersMax + 1).reduce<readonly GoodHelp[]>(
      (before, number) => withGoodHelp(before, `v${number}`, `o${number}`),
      [],
    );
    const again = withGoodHelp(all, "v1", "once more");
    expect([all.length, all[0]?.personId, again.at(-1)?.personId]).toEqual([helpersMax, "v1", "v1"]);
  });

  it("takes back what was overturned", () => {
    const before = withGoodHelp(withGoodHelp([], "zhang", "a"), "li", "b");
    expect(familiarOf(withoutGoodHelp(before, "a"))).toEqual([{ personId: "li", times: 1 }]);
  });
});

describe("Who is not to come again", () => {
  it("stands there once, and can be taken back", () => {
    const one = withBarred([], barred("zhang"));
    expect(withBarred(one ?? [], barred("zhang"))).toEqual(one);
    expect(withoutBarred(one ?? [], "zhang")).toEqual([]);
  });

  it("is one of few", () => {
    const full = numbers(barredMax).map((number) => barred(`v${number}`));
    expect(withBarred(full, barred("one-more"))).toBeNull();
    expect(withBarred(full, barred("v0"))).toEqual(full);
  });
});

describe("Recent work", () => {
  it("keeps the newest, and of one order what was said last", () => {
    const service = (orderId: string, stars: number | null = null) => ({ orderId, categoryId: "c", atMs: 1, stars });
    expect(withServed([service("a")], service("a", 5))).toEqual([service("a", 5)]);
    const many = numbers(servedKept + 1).reduce<ReturnType<typeof withServed>>(
      (before, number) => withServed(before, service(`o${number}`)),
      [],
    );
    expect([many.length, many[0]?.orderId]).toEqual([servedKept, "o1"]);
    expect(withTaken(numbers(takenKept), 99)).toEqual([...numbers(takenKept).slice(1), 99]);
  });
});

import fc from "fast-check";
import { asThing, asTime, templateData } from "./template-data";

describe("The values of a subscription message", () => {
  it("say what, what happened, when, and the rest", () => {
    const message = {
      personId: "p-wang",
      title: "请您确认",
      sentence: "买药送药：做完了，请确认办得怎么样。三天不确认算已解决。",
      about: "买药送药",
      template: "orderProgress" as const,
    };
    expect(templateData(message, Date.parse("2026-03-05T00:05:00Z"))).toEqual({
      thing1: { value: "买药送药" },
      thing2: { value: "请您确认" },
      time3: { value: "2026年03月05日 08:05" },
      thing4: { value: "做完了，请确认办得怎么样。三天不确认算…" },
    });
  });

  it.each([
    ["一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十"],
    ["一二三四五六七八九十一二三四五六七八九十多", "一二三四五六七八九十一二三四五六七八九…"],
    ["两行\n字\t在这", "两行 字 在这"],
    ["  ", "邻里帮"],
    ["🍎".repeat(21), `${"🍎".repeat(19)}…`],
  ])("cut %j to %j", (text, thing) => {
    expect(asThing(text)).toBe(thing);
  });

  it("pass WeChat's limits whatever anybody wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const thing = asThing(text);
        expect(Array.from(thing).length).toBeGreaterThan(0);
        expect(Array.from(thing).length).toBeLessThanOrEqual(20);
        expect(thing).not.toMatch(/[\u0000-\u001F\u007F]/);
      }),
    );
  });

  it("tell the time of Shanghai", () => {
    expect(asTime(Date.parse("2026-12-31T16:00:00Z"))).toBe("2027年01月01日 00:00");
  });
});

import { applySetData } from "./data-tree";

const page = () => ({ root: { cn: [{ v: "一" }, { v: "二", cn: [{ v: "三" }] }] } });

describe("What a page gives to setData arrives", () => {
  it.each([
    ["a whole", { root: { cn: [] } }, { root: { cn: [] } }],
    [
      "a part named as Taro does",
      { "root.cn.[1].cn.[0].v": "四" },
      { root: { cn: [{ v: "一" }, { v: "二", cn: [{ v: "四" }] }] } },
    ],
    [
      "a part named as WeChat does",
      { "root.cn[0].v": "四" },
      { root: { cn: [{ v: "四" }, { v: "二", cn: [{ v: "三" }] }] } },
    ],
    ["a new place in a list", { "root.cn.[2]": { v: "四" } }, { root: { cn: [...page().root.cn, { v: "四" }] } }],
    ["a place whose parents are new", { "root.more.[0].v": "四" }, { root: { ...page().root, more: [{ v: "四" }] } }],
    ["nothing for undefined", { "root.cn": undefined }, page()],
  ])("%s", (_what, update, expected) => {
    const data = page();
    applySetData(data, update);
    expect(data).toEqual(expected);
  });
});

it("keeps a copy: what the script changes afterwards is not seen on the screen", () => {
  const data = page();
  const child = { v: "四" };
  applySetData(data, { "root.cn": [child] });
  child.v = "五";
  expect(data.root.cn).toEqual([{ v: "四" }]);
});

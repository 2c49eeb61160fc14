import { savedFiltersMax, withFilter, type SavedFilter } from "./saved-filter";

const saved = (name: string, filterId = name): SavedFilter => ({
  filterId,
  name,
  range: "week",
  filter: { fromMs: 0, untilMs: 1, statuses: [], categoryIds: [], areaId: "a" },
});

describe("Somebody's saved filters", () => {
  it("stand newest first", () => {
    expect(withFilter([saved("本周")], saved("本月"))?.map(({ name }) => name)).toEqual(["本月", "本周"]);
  });

  it("have one of each name: the newest", () => {
    const list = withFilter([saved("本周", "f1"), saved("本月", "f2")], saved("本周", "f3"));
    expect(list?.map(({ filterId }) => filterId)).toEqual(["f3", "f2"]);
  });

  it("are twenty at most, and a full list can still be changed", () => {
    const full = Array.from({ length: savedFiltersMax }, (_, at) => saved(`第${at}个`));
    expect(withFilter(full, saved("再一个"))).toBeNull();
    expect(withFilter(full, saved("第7个", "new"))).toHaveLength(savedFiltersMax);
  });
});

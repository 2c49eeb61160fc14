import { newKey, startTestCloud, type TestCloud } from "../../tests/harness/test-cloud";

jest.setTimeout(60_000);

const near = "zc.gangshan.houbali";
const filter = { fromMs: 0, untilMs: 1_000, statuses: ["open" as const], categoryIds: ["medicine"], areaId: near };

describe("Saved filters of the register", () => {
  let test: TestCloud;
  beforeAll(async () => {
    test = await startTestCloud();
  });
  beforeEach(() => test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000));
  afterAll(() => test.close());

  const save = (who: string, name: string, more: Partial<typeof filter> = {}) =>
    test.call(who, "reports.saveFilter", { name, range: "chosen", filter: { ...filter, ...more }, key: newKey() });
  const namesOf = async (who: string) =>
    (await test.succeed(who, "reports.listSavedFilters", {})).filters.map(({ name }) => name);

  it("come back as they were saved, and only to their owner", async () => {
    expect(await save("sun", "待接的药")).toMatchObject({ ok: true });
    const { filters } = await test.succeed("sun", "reports.listSavedFilters", {});
    expect(filters).toMatchObject([{ name: "待接的药", range: "chosen", filter }]);
    expect(await namesOf("wu")).toEqual([]);
  });

  it("are for areas one looks after", async () => {
    expect(await save("zhao", "整个社区")).toMatchObject({ code: "NOT_FOUND" });
    expect(await save("zhao", "我的网格", { areaId: `${near}.g03` })).toMatchObject({ ok: true });
  });

  it("replace one of the same name, and go when they are deleted", async () => {
    await save("wu", "一");
    await save("wu", "二");
    await save("wu", "一");
    expect(await namesOf("wu")).toEqual(["一", "二"]);
    const { filters } = await test.succeed("wu", "reports.listSavedFilters", {});
    await test.succeed("wu", "reports.deleteFilter", { filterId: filters[0]?.filterId ?? "", key: newKey() });
    expect(await namesOf("wu")).toEqual(["二"]);
    expect(
      await test.call("sun", "reports.deleteFilter", { filterId: filters[1]?.filterId ?? "", key: newKey() }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  it("are twenty at most", async () => {
    const answers = [];
    for (let at = 0; at < 21; at += 1) {
      test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
      answers.push(await save("zhao", `第 ${at}`, { areaId: `${near}.g03` }));
    }
    expect(answers.slice(0, 19).every(({ ok }) => ok)).toBe(true);
    expect(answers.at(-1)).toMatchObject({ code: "TOO_MANY_FILTERS" });
  });

  it("do not come back when saving is repeated after they were deleted", async () => {
    const key = newKey();
    const wish = { name: "旧的", range: "week" as const, filter, key };
    const { filterId } = await test.succeed("sun", "reports.saveFilter", wish);
    await test.succeed("sun", "reports.deleteFilter", { filterId, key: newKey() });
    expect(await test.succeed("sun", "reports.saveFilter", wish)).toEqual({ filterId });
    expect(await namesOf("sun")).not.toContain("旧的");
  });
});

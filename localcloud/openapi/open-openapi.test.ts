import { inflateSync } from "node:zlib";
import { startFixtureCloud, type FixtureCloud } from "../fixtures/start-fixture-cloud";

describe("open APIs through the real SDK", () => {
  let local: FixtureCloud;
  const people = [{ openid: "o-lily", name: "莉莉", role: "居民", blurb: "", phoneNumber: "13800138000" }];
  const hourMs = 60 * 60_000;

  beforeAll(async () => {
    local = await startFixtureCloud(["post-office", "mirror"], { people });
  });
  afterAll(() => local.stop());

  const ask = async (api: string, given: Record<string, unknown>, openid = "o-lily") =>
    (await local.call("post-office", { api, given }, openid)).result as {
      answer?: Record<string, unknown>;
      errCode?: number;
      errMsg?: string;
    };
  const phone = (path: string, body: unknown, openid = "o-lily") =>
    fetch(local.cloud.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-demo-person": openid },
      body: JSON.stringify(body),
    });

  describe("content check", () => {
    const check = (content: string, more = {}) =>
      ask("security.msgSecCheck", { version: 2, scene: 2, openid: "o-lily", content, ...more });

    it.each([
      ["帮忙买两斤苹果", "pass", 100],
      ["请先转账再帮忙", "review", 20008],
      ["一起赌博吧", "risky", 20006],
      ["先转账，再赌博", "risky", 20006],
    ])("reads %s as %s", async (content, suggest, label) => {
      expect(await check(content)).toMatchObject({ answer: { errCode: 0, result: { suggest, label } } });
    });

    it("looks at the title too", async () => {
      expect(await check("苹果", { title: "刷单" })).toMatchObject({ answer: { result: { suggest: "risky" } } });
    });

    it.each([
      ["no version", { version: 1 }, 44991],
      ["empty content", { content: "" }, 44004],
      ["2501 characters", { content: "长".repeat(2501) }, 45002],
      ["a scene that does not exist", { scene: 9 }, 40097],
      ["a person who never came", { openid: "o-stranger" }, 61010],
    ])("refuses %s", async (_why, more, errCode) => {
      expect(await check("苹果", more)).toMatchObject({ errCode });
    });

    it("refuses a person who has been away for more than two hours", async () => {
      await local.call("mirror", {}, "o-away");
      const checkAway = () => ask("security.msgSecCheck", { version: 2, scene: 2, openid: "o-away", content: "苹果" });
      await local.cloud.clock.travel(1.9 * hourMs);
      expect(await checkAway()).toHaveProperty("answer");
      await local.cloud.clock.travel(0.2 * hourMs);
      expect(await checkAway()).toMatchObject({ errCode: 61010 });
    });

    it.each([
      ["risky", { answer: { result: { suggest: "risky" } } }],
      ["review", { answer: { result: { suggest: "review" } } }],
      ["error", { errCode: -1 }],
      ["timeout", { errCode: -604102 }],
    ] as const)("can be forced to %s", async (contentCheck, expected) => {
      local.cloud.faults.contentCheck = contentCheck;
      try {
        expect(await check("苹果")).toMatchObject(expected);
      } finally {
        local.cloud.faults.contentCheck = null;
      }
    });
  });

  describe("subscription messages", () => {
    const send = (templateId: string, data: Record<string, { value: unknown }>, touser = "o-lily") =>
      ask("subscribeMessage.send", { touser, templateId, page: "pages/index/index", data });
    const fine = { thing1: { value: "买菜" }, time2: { value: "2026年7月1日 09:30" } };

    it("sends one message for one consent and no more", async () => {
      expect(await send("t-once", fine)).toMatchObject({ errCode: 43101 });
      await phone("/phone-api/subscribe", { templateIds: ["t-once"] });
      expect(await send("t-once", fine)).toMatchObject({ answer: { errCode: 0 } });
      expect(await send("t-once", fine)).toMatchObject({ errCode: 43101 });
      expect(local.cloud.messages.filter(({ templateId }) => templateId === "t-once")).toEqual([
        expect.objectContaining({
          openid: "o-lily",
          functionName: "post-office",
          page: "pages/index/index",
          data: fine,
        }),
      ]);
    });

    it("adds consents up, for each person and each template apart", async () => {
      local.cloud.consent("o-lily", ["t-many", "t-other"]);
      local.cloud.consent("o-lily", ["t-many"]);
      expect(await send("t-many", fine, "o-tom")).toMatchObject({ errCode: 43101 });
      expect(await send("t-many", fine)).toHaveProperty("answer");
      expect(await send("t-many", fine)).toHaveProperty("answer");
      expect(await send("t-many", fine)).toMatchObject({ errCode: 43101 });
      expect(await send("t-other", fine)).toHaveProperty("answer");
    });

    it("counts a refusal on the phone as no consent", async () => {
      const answer = await phone("/phone-api/subscribe", { templateIds: ["t-refused"], answer: "reject" });
      expect(await answer.json()).toMatchObject({ "t-refused": "reject" });
      expect(await send("t-refused", fine)).toMatchObject({ errCode: 43101 });
    });

    it.each([
      ["a thing of 21 characters", { thing1: { value: "一".repeat(21) } }],
      ["a line break", { thing1: { value: "一\n二" } }],
      ["an empty value", { thing1: { value: "" } }],
      ["a key of no known kind", { story1: { value: "一" } }],
      ["a phrase of six characters", { phrase3: { value: "一二三四五六" } }],
    ])("refuses %s with 47003 and keeps the consent", async (_why, data) => {
      local.cloud.consent("o-lily", ["t-strict"]);
      expect(await send("t-strict", data)).toMatchObject({ errCode: 47003 });
      expect(await send("t-strict", fine)).toHaveProperty("answer");
    });

    it("sends nothing while the quota switch is at zero", async () => {
      local.cloud.consent("o-lily", ["t-zero"]);
      local.cloud.faults.subscriptionQuotaZero = true;
      expect(await send("t-zero", fine)).toMatchObject({ errCode: 43101 });
      local.cloud.faults.subscriptionQuotaZero = false;
      expect(await send("t-zero", fine)).toHaveProperty("answer");
    });
  });

  it("draws a mini-program code as a picture of the size asked for", async () => {
    const { answer } = await ask("wxacode.getUnlimited", { scene: "shop=42", page: "pages/index/index", width: 300 });
    const { contentType, buffer } = answer as { contentType: string; buffer: { data: number[] } };
    const png = Buffer.from(buffer.data);
    expect(contentType).toBe("image/png");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 300]);
    const pixels = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
    expect(pixels).toHaveLength(300 * 39);
    expect(new Set(pixels).size).toBeGreaterThan(2);
  });

  it.each([
    [{ scene: "x".repeat(33) }, 40169],
    [{ scene: "中文" }, 40169],
    [{ scene: "ok", page: "/pages/index" }, 41030],
  ])("refuses a mini-program code for %j", async (given, errCode) => {
    expect(await ask("wxacode.getUnlimited", given)).toMatchObject({ errCode });
  });

  it("tells the phone number once for each code from the phone", async () => {
    const { code } = (await (await phone("/phone-api/phone-number-code", {})).json()) as { code: string };
    expect(await ask("phonenumber.getPhoneNumber", { code })).toMatchObject({
      answer: { phoneInfo: { purePhoneNumber: "13800138000", countryCode: "86" } },
    });
    expect(await ask("phonenumber.getPhoneNumber", { code })).toMatchObject({ errCode: 40029 });
  });

  it("refuses what config.json does not permit, what is not emulated, and askers that are no function", async () => {
    expect(await ask("security.imgSecCheck", {})).toMatchObject({ errCode: -604100 });
    const form = new FormData();
    form.set("action", "wx.openApi");
    form.set("apiName", "subscribeMessage.send");
    const outside = await fetch(`${local.cloud.url}/admin`, { method: "POST", body: form });
    expect(Buffer.from(await outside.arrayBuffer()).at(-10)).toBe(0b10000000 | (-604104 & 0x7f));
  });
});

describe("permission for open APIs", () => {
  it("is what the function’s own config.json names", async () => {
    const local = await startFixtureCloud(["post-office"]);
    const { writeFileSync } = await import("node:fs");
    try {
      writeFileSync(
        `${local.fixtures.functionsRoot}/post-office/config.json`,
        '{"permissions":{"openapi":["security.msgSecCheck"]}}',
      );
      await local.cloud.reloadFunctions();
      const answer = await local.call("post-office", { api: "wxacode.getUnlimited", given: { scene: "a" } }, "o-lily");
      expect(answer).toMatchObject({ result: { errCode: -604101 } });
    } finally {
      await local.stop();
    }
  });
});

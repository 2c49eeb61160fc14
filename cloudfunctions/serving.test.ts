import type { Input } from "../contract/index";
import { fileIdOf } from "../localcloud/storage/cloud-path";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

jest.setTimeout(60_000);

const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What happens at the door, call by call. 王桂兰 asks, 张建国 comes, 孙丽 judges. */
describe("Serving at the door", () => {
  let test: TestCloud;
  let start: Awaited<ReturnType<TestCloud["cloud"]["database"]["dump"]>>;
  beforeAll(async () => {
    test = await startTestCloud();
    start = await test.cloud.database.dump();
  });
  afterEach(async () => {
    await test.cloud.database.load(start);
    pass(61_000);
  });
  afterAll(() => test.close());

  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const shown = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const published = async (more: Partial<Input<"orders.publish">> = {}) => {
    const wish = {
      categoryId: "medicine",
      text: "请来帮忙",
      wanted: { kind: "soon" as const },
      key: newKey(),
      ...more,
    };
    return (await test.succeed("wang", "orders.publish", wish)).orderId;
  };
  const grabbed = async (more: Partial<Input<"orders.publish">> = {}, who = "zhang") => {
    const orderId = await published(more);
    await test.succeed(who, "orders.grab", { orderId, key: newKey() });
    return orderId;
  };
  const arrived = async (more: Partial<Input<"orders.publish">> = {}) => {
    const orderId = await grabbed(more);
    const { serviceCode } = await shown("wang", orderId);
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    pass(20 * 60_000);
    return orderId;
  };
  const picture = async (who = "zhang") => {
    const place = await test.succeed(who, "files.begin", { kind: "photo", bytes: 100, key: newKey() });
    await test.cloud.storage.put(place.cloudPath, smallestPng);
    const { photoId } = place;
    await test.succeed(who, "files.finish", { photoId, cloudFileId: fileIdOf(place.cloudPath), key: newKey() });
    return photoId;
  };
  const stored = async (orderId: string) =>
    (await test.cloud.database.list("orders", { filter: { _id: orderId } })).documents[0];

  describe("by the changing picture", () => {
    const codeFor = async (orderId: string, who = "wang") =>
      (await test.succeed(who, "orders.showVisitCode", { orderId })).visitCode;
    const scan = (orderId: string, visitCode: string, more: Partial<Input<"orders.arrive">> = {}) =>
      test.call("zhang", "orders.arrive", { orderId, visitCode, key: newKey(), ...more });

    it("begins the service, whoever of the family shows it", async () => {
      const orderId = await grabbed();
      expect(await scan(orderId, await codeFor(orderId, "li"))).toMatchObject({
        ok: true,
        value: { status: "serving" },
      });
      expect((await shown("sun", orderId)).takers).toMatchObject([{ state: "serving", proof: "code" }]);
      expect(await test.call("wang", "orders.showVisitCode", { orderId })).toMatchObject({ code: "WRONG_STATUS" });
    });

    it("is another one every half minute; the one before is still good, an older one is not", async () => {
      const orderId = await grabbed();
      const { untilMs, visitCode } = await test.succeed("wang", "orders.showVisitCode", { orderId });
      test.cloud.clock.set(untilMs + 29_000);
      expect(await codeFor(orderId)).not.toBe(visitCode);
      const old = visitCode;
      test.cloud.clock.set(untilMs + 31_000);
      expect(await scan(orderId, old)).toMatchObject({ code: "WRONG_CODE" });
      expect(await stored(orderId)).toMatchObject({ codeTries: { count: 1 }, status: "taken" });
    });

    it("is good for its own order only, and five wrong ones are all that is looked at", async () => {
      const orderId = await grabbed();
      const other = await grabbed({}, "chen");
      const foreign = await codeFor(other);
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await scan(orderId, foreign)).toMatchObject({ code: "WRONG_CODE" });
      }
      expect(await scan(orderId, foreign)).toMatchObject({ code: "TOO_MANY_TRIES" });
      // What the cloud signed itself cannot have been guessed.
      expect(await scan(orderId, await codeFor(orderId))).toMatchObject({ ok: true });
    });

    it("is shown to nobody who does not ask for help here, and never stands in the order itself", async () => {
      const orderId = await grabbed();
      for (const who of ["zhang", "chen", "sun", "wu"]) {
        expect(await test.call(who, "orders.showVisitCode", { orderId })).toMatchObject({ code: "NOT_FOUND" });
      }
      expect(JSON.stringify(await shown("zhang", orderId))).not.toContain("LLV1");
    });

    it.each([
      [{}],
      [{ serviceCode: "1234", visitCode: "LLV1.a.1.aaaaaaaaaaaa" }],
      [{ visitCode: "LLB1.a.1.aaaaaaaaaaaa" }],
    ])("needs one proof, not %j", async (proof) => {
      const orderId = await grabbed();
      expect(await test.call("zhang", "orders.arrive", { orderId, key: newKey(), ...proof })).toMatchObject({
        code: "BAD_INPUT",
      });
    });

    it("tells staff, and nobody else, how far he was; his position is kept nowhere", async () => {
      const orderId = await grabbed();
      const point = (await stored(orderId))?.["roughPoint"] as { coordinates: [number, number] };
      const position = { lat: point.coordinates[1] + 0.00108, lng: point.coordinates[0] };
      expect(await scan(orderId, await codeFor(orderId), { position })).toMatchObject({ ok: true });
      expect((await shown("sun", orderId)).takers).toMatchObject([{ arrivalDistanceMeters: 120 }]);
      expect((await shown("wang", orderId)).takers).toMatchObject([{ arrivalDistanceMeters: null }]);
      expect((await shown("zhang", orderId)).takers).toMatchObject([{ arrivalDistanceMeters: null }]);
      expect(JSON.stringify(await test.cloud.database.dump())).not.toContain(String(position.lat));
    });
  });

  describe("with pictures from before and after", () => {
    const cleaning = { categoryId: "environment", slotCount: 1, answers: [{ fieldId: "where", value: "楼道" }] };
    const add = (orderId: string, stage: "before" | "after", photoIds: string[], key = newKey()) =>
      test.call("zhang", "orders.addEvidence", { orderId, stage, photoIds, key });
    const leave = (orderId: string) =>
      test.call("zhang", "orders.leave", { orderId, workDone: "清好了", key: newKey() });
    const policyOf = async () => (await test.succeed("wang", "orders.showHome", {})).categories;

    it("ends only when the place was seen from both sides; parties and staff see it", async () => {
      const form = (await policyOf()).find(({ categoryId }) => categoryId === "environment")?.form ?? [];
      const answers = form.map((field) => ({
        fieldId: field.fieldId,
        value: field.kind === "choice" ? (field.options[0] ?? "") : "楼道",
      }));
      const orderId = await arrived({ ...cleaning, answers });
      expect(await shown("zhang", orderId)).toMatchObject({ asksPhotos: true, evidence: [] });
      expect(await leave(orderId)).toMatchObject({ code: "PHOTOS_NEEDED" });
      const [before, after] = [await picture(), await picture()];
      expect(await add(orderId, "before", [before])).toMatchObject({ ok: true, value: { status: "serving" } });
      expect(await leave(orderId)).toMatchObject({ code: "PHOTOS_NEEDED" });
      expect(await add(orderId, "after", [after])).toMatchObject({ ok: true });
      expect(await leave(orderId)).toMatchObject({ ok: true, value: { status: "served" } });
      for (const who of ["wang", "zhang", "sun"]) {
        const { evidence } = await shown(who, orderId);
        expect(evidence.map(({ stage, photoId }) => [stage, photoId])).toEqual([
          ["before", before],
          ["after", after],
        ]);
        const bytes = Buffer.from(await (await fetch(evidence[0]?.url ?? "")).arrayBuffer());
        expect(bytes.equals(smallestPng)).toBe(true);
      }
    });

    it("takes each picture once, one's own only, and six at most", async () => {
      const orderId = await arrived();
      const [one, foreign] = [await picture(), await picture("chen")];
      const key = newKey();
      expect(await add(orderId, "before", [foreign])).toMatchObject({ code: "PHOTO_UNKNOWN" });
      const [first, again] = await Promise.all([
        add(orderId, "before", [one], key),
        add(orderId, "before", [one], key),
      ]);
      expect([first, again]).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
      expect((await shown("zhang", orderId)).evidence).toHaveLength(1);
      expect(await add(orderId, "after", [one])).toMatchObject({ code: "PHOTO_UNKNOWN" });
      expect(await add(orderId, "after", [one], key)).toMatchObject({ code: "KEY_REUSED" });
      await add(orderId, "after", [await picture(), await picture(), await picture()]);
      await add(orderId, "after", [await picture(), await picture()]);
      const seventh = await picture();
      expect(await add(orderId, "after", [seventh])).toMatchObject({ code: "PHOTOS_TOO_MANY" });
      const { documents } = await test.cloud.database.list("files", { filter: { _id: seventh } });
      expect(documents).toMatchObject([{ orderId: null }]);
    });

    it("goes when the order's time is over, and no file stays", async () => {
      const orderId = await arrived();
      expect(await add(orderId, "before", [await picture()])).toMatchObject({ ok: true });
      await test.succeed("zhang", "orders.cannotDo", { orderId, reason: "要换整根", key: newKey() });
      await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
      for (let hour = 0; hour < 26; hour += 1) {
        pass((hour === 0 ? 91 * 24 : 1) * 3_600_000);
        await test.tick();
      }
      expect(await stored(orderId)).toMatchObject({ evidence: [], arrivalDistances: [] });
      expect((await test.cloud.database.list("files", {})).documents).toEqual([]);
    });
  });

  describe("for somebody without a phone", () => {
    const said = { outcome: "solved" as const, stars: 5 as const, comment: "" };
    const confirm = (orderId: string, doneCode: string, key = newKey()) =>
      test.call("zhang", "orders.confirmAtDoor", { orderId, doneCode, ...said, key });
    const served = async () => {
      const orderId = await arrived();
      const { doneCode, serviceCode } = await shown("wang", orderId);
      expect(serviceCode).toBeNull();
      await test.succeed("zhang", "orders.leave", { orderId, workDone: "买好了", key: newKey() });
      return { orderId, doneCode: doneCode ?? "" };
    };

    it("is confirmed by her second code, once, also by two taps at once", async () => {
      const { doneCode, orderId } = await served();
      expect((await shown("zhang", orderId)).doneCode).toBeNull();
      expect((await shown("sun", orderId)).doneCode).toBeNull();
      const key = newKey();
      const replies = await Promise.all([confirm(orderId, doneCode, key), confirm(orderId, doneCode, key)]);
      expect(replies).toEqual([
        expect.objectContaining({ ok: true, value: expect.objectContaining({ status: "confirmed" }) as unknown }),
        expect.objectContaining({ ok: true, value: expect.objectContaining({ status: "confirmed" }) as unknown }),
      ]);
      expect(await shown("wang", orderId)).toMatchObject({ doneCode: null, rating: { outcome: "solved", stars: 5 } });
      expect((await shown("wang", orderId)).timeline.at(-1)?.sentence).toBe("您当面报了完工码，已确认");
    });

    it("is not confirmed by guessing", async () => {
      const { doneCode, orderId } = await served();
      const wrong = doneCode === "1234" ? "4321" : "1234";
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await confirm(orderId, wrong)).toMatchObject({ code: "WRONG_CODE" });
      }
      expect(await confirm(orderId, doneCode)).toMatchObject({ code: "TOO_MANY_TRIES" });
      pass(10 * 60_000);
      expect(await confirm(orderId, doneCode)).toMatchObject({ ok: true });
    });

    it("is told to staff when she ordered by phone, so that they can read it out", async () => {
      const { orderId } = await test.succeed("zhao", "orders.publishForCaller", {
        beneficiaryId: "p-liu",
        categoryId: "medicine",
        text: "请帮我买药",
        wanted: { kind: "soon" },
        callbackName: "邻居老高",
        callbackPhone: "13700005555",
        readBack: true,
        key: newKey(),
      });
      await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
      const { serviceCode } = await shown("zhao", orderId);
      await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
      await test.succeed("zhang", "orders.leave", { orderId, workDone: "买好了", key: newKey() });
      const { doneCode } = await shown("zhao", orderId);
      expect(await confirm(orderId, doneCode ?? "")).toMatchObject({ ok: true });
    });
  });
});

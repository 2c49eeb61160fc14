import type { Input } from "../contract/index";
import { fileIdOf } from "../localcloud/storage/cloud-path";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

/** The header of an mp3's frame and a little of what follows. */
const spoken = Buffer.from([0xff, 0xfb, 0x90, 0x00, 1, 2, 3, 4]);
const tagged = Buffer.concat([Buffer.from("ID3"), Buffer.from([4, 0, 0, 0, 0, 0, 6]), Buffer.from("SECRET"), spoken]);

/** What somebody said: beside a request, and with its rating. */
describe("Voice notes", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const send = async (bytes: Buffer = tagged, who = "wang", kind: "voice" | "photo" = "voice") => {
    const begun = { kind, bytes: bytes.length, seconds: 7, key: newKey() };
    const { cloudPath, photoId: voiceId } = await test.succeed(who, "files.begin", begun);
    await test.cloud.storage.put(cloudPath, bytes);
    const finish = { photoId: voiceId, cloudFileId: fileIdOf(cloudPath), key: newKey() };
    return { voiceId, cloudPath, reply: await test.call(who, "files.finish", finish) };
  };
  const wish = (more: Partial<Input<"orders.publish">>): Input<"orders.publish"> => ({
    categoryId: "medicine",
    text: "我说一下要买什么药",
    wanted: { kind: "today" },
    key: newKey(),
    ...more,
  });
  const seenBy = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const heard = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const files = async () => (await test.cloud.database.list("files", {})).documents;
  const published = async () => {
    const { voiceId } = await send();
    return (await test.succeed("wang", "orders.publish", wish({ voiceId }))).orderId;
  };
  /** 张建国 has been there and left. */
  const served = async (): Promise<string> => {
    const orderId = await published();
    await test.succeed("sun", "orders.review", { orderId, decision: "approve", reason: "", key: newKey() });
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const { serviceCode } = await seenBy("wang", orderId);
    await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
    await test.succeed("zhang", "orders.leave", { orderId, workDone: "药买好了", key: newKey() });
    return orderId;
  };

  it("is listened to by staff first, and by the volunteer only once the order is his", async () => {
    const { voiceId } = await send();
    const { orderId, status } = await test.succeed("wang", "orders.publish", wish({ voiceId }));
    expect(status).toBe("inReview");
    const { voice } = await seenBy("wang", orderId);
    expect(voice?.seconds).toBe(7);
    expect(voice?.url).not.toContain(voiceId);
    expect((await heard(voice?.url ?? "")).equals(spoken)).toBe(true);
    expect((await seenBy("sun", orderId)).voice).not.toBeNull();

    await test.succeed("sun", "orders.review", { orderId, decision: "approve", reason: "", key: newKey() });
    expect((await seenBy("chen", orderId)).voice).toBeNull();
    await test.succeed("sun", "orders.offer", { orderId, volunteerId: "p-zhang", key: newKey() });
    expect((await seenBy("zhang", orderId)).voice).toBeNull();
    await test.succeed("zhang", "orders.answerOffer", { orderId, decision: "accept", key: newKey() });
    expect((await seenBy("zhang", orderId)).voice).not.toBeNull();
    const trips = test.cloud.callLog.filter((entry) => entry.call === "orders.publish");
    expect(Math.max(...trips.map((entry) => entry.roundTrips))).toBeLessThanOrEqual(6);
  });

  it("is refused when it is no sound, another's, another order's, or a picture", async () => {
    expect((await send(Buffer.from("<svg onload=alert(1)>"))).reply).toMatchObject({ code: "FILE_NOT_A_VOICE" });
    expect((await send(spoken, "wang", "photo")).reply).toMatchObject({ code: "FILE_NOT_A_PICTURE" });
    const tooLong = { kind: "voice" as const, bytes: 700_000, seconds: 60, key: newKey() };
    expect(await test.call("wang", "files.begin", tooLong)).toMatchObject({ code: "FILE_TOO_LARGE" });
    const tooLate = { kind: "voice" as const, bytes: 100, seconds: 61, key: newKey() };
    expect(await test.call("wang", "files.begin", tooLate)).toMatchObject({ code: "BAD_INPUT" });

    const { voiceId } = await send();
    expect(await test.call("zhang", "orders.publish", wish({ voiceId }))).toMatchObject({ code: "VOICE_UNKNOWN" });
    expect(await test.call("wang", "orders.publish", wish({ photoIds: [voiceId] }))).toMatchObject({
      code: "PHOTO_UNKNOWN",
    });
    await test.succeed("wang", "orders.publish", wish({ voiceId }));
    expect(await test.call("wang", "orders.publish", wish({ voiceId }))).toMatchObject({ code: "VOICE_UNKNOWN" });
  });

  it("goes with one of two requests that want it in the same moment", async () => {
    const { voiceId } = await send();
    const replies = await Promise.all(
      [wish({ voiceId }), wish({ voiceId })].map((one) => test.call("wang", "orders.publish", one)),
    );
    const { documents } = await test.cloud.database.list("orders", { filter: { "voice.voiceId": voiceId } });
    expect(documents).toHaveLength(1);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  });

  it("may be said with the rating, for staff and herself alone, once however often it is sent", async () => {
    const orderId = await served();
    const rated = { orderId, outcome: "solved" as const, stars: 5 as const, tags: [], comment: "" };
    const foreign = await send(tagged, "zhang");
    expect(
      await test.call("wang", "orders.confirm", { ...rated, voiceId: foreign.voiceId, key: newKey() }),
    ).toMatchObject({ code: "VOICE_UNKNOWN" });
    const { voiceId } = await send();
    const said = { ...rated, voiceId, key: newKey() };
    const replies = await Promise.all([1, 2, 3].map(() => test.call("wang", "orders.confirm", said)));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    const late = await send();
    const second = await test.call("wang", "orders.confirm", { ...rated, voiceId: late.voiceId, key: newKey() });
    expect(second).toMatchObject({ ok: false, code: "WRONG_STATUS" });

    for (const who of ["wang", "sun"]) {
      const { ratingVoice } = await seenBy(who, orderId);
      expect((await heard(ratingVoice?.url ?? "")).equals(spoken)).toBe(true);
    }
    expect(await seenBy("zhang", orderId)).toMatchObject({ ratingVoice: null });
    expect((await files()).filter((file) => file["orderId"] === orderId)).toHaveLength(2);
    expect((await files()).find(({ _id }) => _id === late.voiceId)).toMatchObject({ orderId: null });
  });

  it("is removed when nothing was published with it, and with its order when that is cleared", async () => {
    const orderId = await published();
    await send();
    test.cloud.clock.set(test.cloud.clock.nowMs() + 25 * 3_600_000);
    await test.tick();
    expect((await files()).map((file) => file["orderId"])).toEqual([orderId]);

    await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    for (let hour = 0; hour < 24; hour += 1) {
      test.cloud.clock.set(test.cloud.clock.nowMs() + (hour === 0 ? 91 * 24 : 1) * 3_600_000);
      await test.tick();
    }
    expect(await files()).toEqual([]);
    expect(await seenBy("wang", orderId)).toMatchObject({ voice: null });
  });
});

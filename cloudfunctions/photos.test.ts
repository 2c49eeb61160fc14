import type { Input } from "../contract/index";
import { fileIdOf } from "../localcloud/storage/cloud-path";
import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";

const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** The pixel with a text in it that must not stay. */
const tellingPng = Buffer.concat([
  smallestPng.subarray(0, 33),
  Buffer.from([0, 0, 0, 6]),
  Buffer.from("tEXtSECRET"),
  Buffer.alloc(4),
  smallestPng.subarray(33),
]);

/** Pictures of a request, from the phone's upload to whoever may see them. */
describe("Photos", () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
  });
  afterEach(() => test.close());

  const upload = async (bytes: Buffer = tellingPng, who = "wang") => {
    const place = await test.succeed(who, "files.begin", { kind: "photo", bytes: bytes.length, key: newKey() });
    await test.cloud.storage.put(place.cloudPath, bytes);
    const cloudFileId = fileIdOf(place.cloudPath);
    return {
      photoId: place.photoId,
      cloudFileId,
      reply: await test.call(who, "files.finish", { photoId: place.photoId, cloudFileId, key: newKey() }),
    };
  };
  const wish = (photoIds: string[]): Input<"orders.publish"> => ({
    categoryId: "medicine",
    text: "请照照片上的买",
    wanted: { kind: "today" },
    photoIds,
    key: newKey(),
  });
  const photosSeenBy = async (who: string, orderId: string) =>
    (await test.succeed(who, "orders.show", { orderId })).photos;

  it("are cleaned, reviewed first, and shown to helpers only after a person looked at them and they have the order", async () => {
    const { photoId } = await upload();
    const { orderId, status } = await test.succeed("wang", "orders.publish", wish([photoId]));
    expect(status).toBe("inReview");
    const [photo] = await photosSeenBy("wang", orderId);
    const stored = Buffer.from(await (await fetch(photo?.url ?? "")).arrayBuffer());
    expect(stored.equals(smallestPng)).toBe(true);
    expect(photo?.url).not.toContain(photoId);
    expect(await photosSeenBy("sun", orderId)).toHaveLength(1);
    expect(await photosSeenBy("li", orderId)).toHaveLength(1);

    await test.succeed("sun", "orders.review", { orderId, decision: "approve", reason: "", key: newKey() });
    expect(await photosSeenBy("chen", orderId)).toEqual([]);
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    expect(await photosSeenBy("zhang", orderId)).toHaveLength(1);
    const publishTrips = test.cloud.callLog.filter((entry) => entry.call === "orders.publish");
    expect(Math.max(...publishTrips.map((entry) => entry.roundTrips))).toBeLessThanOrEqual(6);
  });

  it("stay with their owner and their order", async () => {
    const { photoId, cloudFileId } = await upload();
    const key = newKey();
    expect(await test.call("zhang", "orders.publish", wish([photoId]))).toMatchObject({ code: "PHOTO_UNKNOWN" });
    expect(await test.call("zhang", "files.finish", { photoId, cloudFileId, key })).toMatchObject({
      code: "NOT_FOUND",
    });
    await test.succeed("wang", "orders.publish", wish([photoId]));
    expect(await test.call("wang", "orders.publish", wish([photoId]))).toMatchObject({ code: "PHOTO_UNKNOWN" });
  });

  it("take nobody else's upload by naming it, and leave nothing of what was sent", async () => {
    const mine = await test.succeed("wang", "files.begin", { kind: "photo", bytes: 100, key: newKey() });
    const his = await test.succeed("zhang", "files.begin", { kind: "photo", bytes: 100, key: newKey() });
    await test.cloud.storage.put(his.cloudPath, smallestPng);
    const stolen = { photoId: mine.photoId, cloudFileId: fileIdOf(his.cloudPath), key: newKey() };
    expect(await test.call("wang", "files.finish", stolen)).toMatchObject({ code: "FILE_MISSING" });
    expect(await test.cloud.storage.get(his.cloudPath)).toBeDefined();
    const { cloudFileId, reply } = await upload(Buffer.from("<svg onload=alert(1)>"));
    expect(reply).toMatchObject({ code: "FILE_NOT_A_PICTURE" });
    expect(await test.cloud.storage.get(cloudFileId.slice(fileIdOf("").length))).toBeUndefined();
  });

  it("are removed after a day when nothing was published with them", async () => {
    const kept = await upload();
    const { orderId } = await test.succeed("wang", "orders.publish", wish([kept.photoId]));
    await upload();
    await test.succeed("wang", "files.begin", { kind: "photo", bytes: 100, key: newKey() });
    test.cloud.clock.set(test.cloud.clock.nowMs() + 25 * 3_600_000);
    await test.tick();
    const { documents } = await test.cloud.database.list("files", {});
    expect(documents.map((one) => one["orderId"])).toEqual([orderId]);

    await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    for (let hour = 0; hour < 24; hour += 1) {
      test.cloud.clock.set(test.cloud.clock.nowMs() + (hour === 0 ? 91 * 24 : 1) * 3_600_000);
      await test.tick();
    }
    expect((await test.cloud.database.list("files", {})).documents).toEqual([]);
    expect(await test.succeed("wang", "orders.show", { orderId })).toMatchObject({ photos: [] });
  });
});

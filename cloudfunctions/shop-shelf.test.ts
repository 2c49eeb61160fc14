import type { Input } from "../contract/index";
import { fileIdOf } from "../localcloud/storage/cloud-path";
import { newKey } from "../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";

jest.setTimeout(60_000);

type Saved = Input<"mall.saveOffering">;
const shopId = "shop-houbali";

let mall: TestMall;
beforeEach(async () => {
  mall = await startTestMall();
  await mall.otherKeeper();
});
afterEach(async () => {
  expect(await mall.faults()).toEqual([]);
  await mall.close();
});

const flour: Saved["wish"] = {
  title: "面粉 2.5 公斤",
  picture: "rice",
  pictures: [],
  donor: "惠民粮油",
  rules: "凭兑换券到店领取。",
  perPersonLimit: 1,
  perHouseholdLimit: 0,
  limitPeriod: "month",
  minStars: 0,
  validUntilMs: null,
  session: null,
  booking: null,
  cancelHours: 2,
  isOnOffer: false,
};
const save = (who: string, input: Partial<Omit<Saved, "wish">> & { wish?: Partial<Saved["wish"]> } = {}) =>
  mall.call(who, "mall.saveOffering", {
    offeringId: null,
    shopId,
    kind: "goods",
    editVersion: 0,
    key: newKey(),
    ...input,
    wish: { ...flour, ...input.wish },
  });
const made = async (): Promise<string> => {
  const reply = await save("zhou");
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.offeringId;
};
const price = (who: string, offeringId: string, pricePoints: number, key = newKey()) =>
  mall.call(who, "mall.priceOffering", { offeringId, pricePoints, key });
const onTheShelf = async (who = "zhang") =>
  (await mall.succeed(who, "mall.listOfferings", { kind: "goods" })).offerings.map(({ title }) => title);
const written = async (offeringId: string) => {
  const {
    shopId: shop,
    kind,
    pricePoints,
    canPrice,
    photos,
    editVersion,
    ...wish
  } = await mall.succeed("zhou", "mall.showShelfOffering", { offeringId });
  return { shop, kind, photos, pricePoints, canPrice, editVersion, wish: wish as Saved["wish"] };
};

describe("An offering", () => {
  it("is made by the keeper, priced by the community, stocked and put on the shelf", async () => {
    const offeringId = await made();
    expect(await onTheShelf()).not.toContain(flour.title);
    const shown = { offeringId, editVersion: 1, wish: { isOnOffer: true } };
    expect(await save("zhou", shown)).toMatchObject({ code: "NO_PRICE" });
    expect(await price("zhou", offeringId, 30)).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await price("sun", offeringId, 30)).toMatchObject({ ok: true });
    await mall.succeed("zhou", "mall.receiveStock", {
      offeringId,
      pieces: 5,
      donor: "惠民粮油",
      note: "",
      key: newKey(),
    });
    expect(await save("zhou", { ...shown, editVersion: 2 })).toMatchObject({ ok: true, value: { editVersion: 3 } });
    expect(await onTheShelf()).toContain(flour.title);
    await mall.award("zhang", 100);
    expect(await mall.call("zhang", "mall.redeem", { offeringId, key: newKey() })).toMatchObject({
      ok: true,
      value: { pricePoints: 30 },
    });
  });

  it("keeps its price in vouchers that were issued before it changed", async () => {
    await mall.award("zhang", 100);
    const { redemptionId } = await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    await price("sun", "salt", 50);
    await mall.succeed("zhang", "mall.cancelRedemption", { redemptionId, key: newKey() });
    expect(await mall.account("zhang")).toMatchObject({ available: 100, held: 0 });
    expect(await mall.call("zhang", "mall.redeem", { offeringId: "salt", key: newKey() })).toMatchObject({
      value: { pricePoints: 50 },
    });
  });

  it("taken off the shelf is gone for who has none, and still there for who has a voucher", async () => {
    await mall.award("zhang", 100);
    const { redemptionId } = await mall.succeed("zhang", "mall.redeem", { offeringId: "salt", key: newKey() });
    const { wish } = await written("salt");
    expect(await save("zhou", { offeringId: "salt", wish: { ...wish, isOnOffer: false } })).toMatchObject({ ok: true });
    expect(await mall.call("zhang", "mall.redeem", { offeringId: "salt", key: newKey() })).toMatchObject({
      code: "NOT_ON_OFFER",
    });
    expect(await mall.call("zhou", "mall.fulfil", { redemptionId, key: newKey() })).toMatchObject({ ok: true });
  });

  it("is written by one of two at once, once by a repeat, and a late repeat writes over nothing", async () => {
    const offeringId = await made();
    const key = newKey();
    const first = { offeringId, editVersion: 1, key, wish: { title: "面粉一袋" } };
    const [one, again, other] = await Promise.all([
      save("zhou", first),
      save("zhou", first),
      save("sun", { offeringId, editVersion: 1, wish: { title: "白面一袋" } }),
    ]);
    expect(one.ok).toBe(again.ok);
    expect([one, other].map((reply) => (reply.ok ? "ok" : reply.code)).sort()).toEqual(["OFFERING_CHANGED", "ok"]);
    await save("sun", { offeringId, editVersion: 2, wish: { title: "好面一袋" } });
    if (one.ok) expect(await save("zhou", first)).toMatchObject({ ok: true });
    expect((await written(offeringId)).wish.title).toBe("好面一袋");
    const priceKey = newKey();
    await price("sun", offeringId, 10, priceKey);
    await price("wu", offeringId, 20);
    await price("sun", offeringId, 10, priceKey);
    expect((await written(offeringId)).pricePoints).toBe(20);
  });

  it("may be written while pieces of it come and go, and none of them is lost", async () => {
    await mall.award(["zhang", "chen", "li"], 300);
    const { wish } = await written("salt");
    const replies = await Promise.all([
      save("zhou", { offeringId: "salt", wish: { ...wish, rules: "新的说明" } }),
      mall.call("zhou", "mall.receiveStock", {
        offeringId: "salt",
        pieces: 7,
        donor: "好邻居商店",
        note: "",
        key: newKey(),
      }),
      ...["zhang", "chen", "li"].map((who) => mall.call(who, "mall.redeem", { offeringId: "salt", key: newKey() })),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect(await mall.offering("salt")).toMatchObject({ received: 67, available: 64, reserved: 3, rules: "新的说明" });
  });

  it("is written with before and after in the record, by its own shop's people alone", async () => {
    const { wish } = await written("salt");
    expect(await save("other-keeper", { offeringId: "salt", wish })).toMatchObject({ code: "NOT_FOUND" });
    expect(await save("other-keeper", { wish })).toMatchObject({ code: "NOT_FOUND" });
    expect(await save("zhang", { offeringId: "salt", wish })).toMatchObject({ code: "NOT_ALLOWED" });
    await save("sun", { offeringId: "salt", wish: { ...wish, perPersonLimit: 3 } });
    const { documents } = await mall.cloud.database.list("audit", { filter: { call: "mall.saveOffering" }, limit: 10 });
    expect(documents).toContainEqual(
      expect.objectContaining({
        target: "salt",
        outcome: "done",
        reason: "perPersonLimit: 0 → 3",
        role: "communityStaff",
      }),
    );
  });
});

describe("A shop's opening hours", () => {
  it("are written as data and hang on its door in words", async () => {
    const hours = [{ weekdays: [1, 2, 3, 4, 5] as const, fromMinute: 540, untilMinute: 690 }];
    const wish = { shopId, hours: [{ ...hours[0], weekdays: [1, 2, 3, 4, 5] }] } as Input<"mall.saveShopHours">;
    expect(await mall.call("other-keeper", "mall.saveShopHours", { ...wish, key: newKey() })).toMatchObject({
      code: "NOT_FOUND",
    });
    const saved = await mall.succeed("zhou", "mall.saveShopHours", { ...wish, key: newKey() });
    expect(saved.openingHours).toBe("周一至周五 9:00–11:30");
    expect(await mall.succeed("zhang", "mall.showOffering", { offeringId: "salt" })).toMatchObject({
      openingHours: saved.openingHours,
    });
    expect((await mall.succeed("zhou", "mall.listShops", {})).shops).toMatchObject([{ hours, isKeeper: true }]);
    expect((await mall.succeed("wu", "mall.listShops", {})).shops.map((shop) => shop.shopId)).toEqual([
      "shop-houbali",
      "shop-tiedong",
    ]);
  });
});

describe("Photographs of a thing", () => {
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const photo = async (who: string): Promise<string> => {
    const { cloudPath, photoId } = await mall.succeed(who, "files.begin", { kind: "photo", bytes: 70, key: newKey() });
    await mall.cloud.storage.put(cloudPath, pixel);
    await mall.succeed(who, "files.finish", { photoId, cloudFileId: fileIdOf(cloudPath), key: newKey() });
    return photoId;
  };
  const ownerOf = async (photoId: string) =>
    (await mall.cloud.database.dump())["files"]?.find(({ _id }) => _id === photoId)?.["orderId"];

  it("are taken by the keeper and seen by whoever may have it, on the shelf and beside its rules", async () => {
    const offeringId = await made();
    const [front, back] = [await photo("zhou"), await photo("zhou")];
    const key = newKey();
    const input = { offeringId, editVersion: 1, photoIds: [front, back], key };
    for (const _tap of [1, 2])
      expect(await save("zhou", input)).toMatchObject({ value: { offeringId, editVersion: 2 } });
    expect(await price("sun", offeringId, 10)).toMatchObject({ ok: true });
    await save("zhou", { offeringId, editVersion: 3, wish: { isOnOffer: true } });
    const { offerings } = await mall.succeed("zhang", "mall.listOfferings", { kind: "goods" });
    const { photoUrls } = await mall.succeed("zhang", "mall.showOffering", { offeringId });
    expect(photoUrls).toHaveLength(2);
    const { photoUrl } = offerings.find((one) => one.offeringId === offeringId) ?? {};
    expect(Buffer.from(await (await fetch(photoUrl ?? "")).arrayBuffer()).equals(pixel)).toBe(true);
    expect(offerings.filter((one) => one.offeringId !== offeringId).map((one) => one.photoUrl)).not.toContain(photoUrl);
  });

  it("stay when only words are written, and belong to nothing once they are taken off", async () => {
    const offeringId = await made();
    const [front, back] = [await photo("zhou"), await photo("zhou")];
    await save("zhou", { offeringId, editVersion: 1, photoIds: [front, back] });
    await save("zhou", { offeringId, editVersion: 2, wish: { title: "面粉" } });
    const { photos } = await mall.succeed("zhou", "mall.showShelfOffering", { offeringId });
    expect(photos.map(({ photoId }) => photoId)).toEqual([front, back]);
    await save("zhou", { offeringId, editVersion: 3, photoIds: [back] });
    expect(await ownerOf(front)).toBeNull();
    expect(await ownerOf(back)).toBe(offeringId);
  });

  it("are not taken from somebody else, nor kept by a thing that was not saved", async () => {
    const offeringId = await made();
    const others = await photo("wang");
    expect(await save("zhou", { offeringId, editVersion: 1, photoIds: [others] })).toMatchObject({
      code: "PHOTO_UNKNOWN",
    });
    const own = await photo("zhou");
    expect(await save("zhou", { offeringId, editVersion: 7, photoIds: [own] })).toMatchObject({
      code: "OFFERING_CHANGED",
    });
    expect(await ownerOf(own)).toBeNull();
    const twice = await Promise.all([1, 2].map(() => save("zhou", { offeringId, editVersion: 1, photoIds: [own] })));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ownerOf(own)).toBe(offeringId);
  });
});

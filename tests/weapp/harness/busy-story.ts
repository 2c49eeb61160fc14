import { consentVersion } from "../../../domain/people/consent";
import { demoOrganisation } from "../../../localcloud/demo/demo-organisation";
import { demoPlayer, type DemoPlayer } from "../../../localcloud/demo/demo-player";
import type { LocalCloud } from "../../../localcloud/local-cloud";
import { setupKey } from "../../harness/test-cloud";

/** A page of any list holds so many rows. */
const ROWS = 20;
const longText = "请帮我去药店买两盒降压药和一盒胃药，药名写在纸上，到了门口我拿给您，钱我先备好，找零放桌上就行。";
const rows = (howMany = ROWS) => Array.from({ length: howMany }, (_nothing, index) => index);
const newcomer = (index: number): string => `newcomer-${index}`;

/**
 * Fills every list of the mini-program with a whole page of rows: the heaviest that a page can be. Every step is a real call.
 * 王桂兰 asked most, 张建国 served most and redeems most.
 */
export async function playBusyWeeks(cloud: LocalCloud): Promise<void> {
  const play = demoPlayer(cloud);
  play.hoursAgo(24 * 30);
  await stockShelves(cloud);
  await applyMany(play);
  await serveMany(play);
  await redeemMany(play);
  await askMany(play);
  play.hoursAgo(0);
  await play.tick();
}

async function stockShelves(cloud: LocalCloud): Promise<void> {
  const [soap] = demoOrganisation.offerings;
  if (!soap) throw new Error("the demo's shelves are empty");
  const more = rows().map((index) => ({
    ...soap,
    offeringId: `small-${index}`,
    title: `家用小百货第 ${index + 1} 样（两件装）`,
    pricePoints: 1,
  }));
  const organisation = { ...demoOrganisation, offerings: [...demoOrganisation.offerings, ...more] };
  const reply = (await cloud.invoke("setup", { setupKey, organisation })) as { ok: boolean };
  if (!reply.ok) throw new Error(`the shelves could not be stocked: ${JSON.stringify(reply)}`);
}

/** Orders from asking to evaluation; the last ones wait for the community's word. */
async function serveMany(play: DemoPlayer): Promise<void> {
  for (const index of rows(2 * ROWS)) {
    // Before a week is over, and the clock evaluates what the community has not.
    play.hoursAgo(index < ROWS ? 24 * 28 - index * 24 : 24 * 6 - (index - ROWS) * 4);
    const by = index < ROWS ? "wang" : newcomer(index - ROWS);
    // Who helps the same neighbour again and again earns little each time, so it is something that earns much.
    const categoryId = index < ROWS ? "repair" : "medicine";
    const { orderId } = await play.call(by, "orders.publish", { categoryId, text: longText, wanted: { kind: "soon" } });
    await play.call("zhang", "orders.grab", { orderId });
    const { serviceCode } = await play.call(by, "orders.show", { orderId });
    await play.call("zhang", "orders.arrive", { orderId, serviceCode });
    play.minutesLater(40);
    await play.call("zhang", "orders.leave", { orderId, workDone: "药买好了，交到老人手上，票和零钱也给了。" });
    await play.call(by, "orders.confirm", { orderId, outcome: "solved", stars: 5, tags: ["准时"], comment: "很细心" });
    if (index >= ROWS) continue;
    await play.call("sun", "orders.evaluate", { orderId, outcome: "solved", quality: 5, comment: "办得好" });
  }
}

async function redeemMany(play: DemoPlayer): Promise<void> {
  play.hoursAgo(24 * 3);
  await play.tick();
  for (const index of rows()) {
    play.minutesLater(2);
    await play.call("zhang", "mall.redeem", { offeringId: `small-${index}` });
  }
}

async function applyMany(play: DemoPlayer): Promise<void> {
  for (const index of rows()) {
    await play.call(newcomer(index), "people.register", {
      name: `新邻居${index + 1}`,
      phone: `1390000${String(1000 + index)}`,
      areaId: "zc.gangshan.houbali.g01.b01",
      door: `2 单元 ${100 + index}`,
      consentVersion,
    });
    const skills = ["水电", "手机教学", "搬运", "陪伴"];
    await play.call(newcomer(index), "people.applyAsVolunteer", {
      skills,
      selfIntroduction: "刚退休，有空闲，愿意帮邻居的忙。",
    });
  }
}

/** What nobody has taken or reviewed yet; 张建国 has just taken one. */
async function askMany(play: DemoPlayer): Promise<void> {
  const asked = { text: longText, wanted: { kind: "soon" } };
  for (const index of rows()) {
    play.hoursAgo(1.9 - index / 100);
    await play.call(newcomer(index), "orders.publish", { ...asked, categoryId: "phoneHelp" });
    await play.call(newcomer(index), "orders.publish", { ...asked, categoryId: "cleaning" });
  }
  play.hoursAgo(1);
  for (const categoryId of ["errand", "cleaning", "phoneHelp"]) {
    await play.call("wang", "orders.publish", { ...asked, categoryId });
  }
  const { orderId } = await play.call("wang", "orders.publish", { ...asked, categoryId: "medicine" });
  await play.call("zhang", "orders.grab", { orderId });
  await serveForConfirming(play);
}

async function serveForConfirming(play: DemoPlayer): Promise<void> {
  play.hoursAgo(0.9);
  const asked = { categoryId: "company", text: longText, wanted: { kind: "soon" } };
  const { orderId } = await play.call("wang", "orders.publish", asked);
  await play.call("chen", "orders.grab", { orderId });
  const { serviceCode } = await play.call("wang", "orders.show", { orderId });
  await play.call("chen", "orders.arrive", { orderId, serviceCode });
  play.minutesLater(45);
  await play.call("chen", "orders.leave", { orderId, workDone: "陪王奶奶聊了家常，看了老照片。" });
}

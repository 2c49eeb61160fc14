import type { Snapshot, World } from "../world/simulated-world";
import { asking, alone, succeed, ticking } from "../world/ask";
import { grantPoints } from "../world/grant-points";
import { race, type Racer } from "../world/race";
import { rowOf, rowsOf } from "../world/stored";

/** A moment in the life of one order or one voucher from which calls start. */
export type Scene = {
  readonly snapshot: Snapshot;
  readonly nowMs: number;
  readonly orderId: string;
  /** A second open order, where there is one. */
  readonly otherOrderId: string;
  readonly serviceCode: string;
  readonly redemptionId: string;
};

export const sceneNames = [
  "inReview",
  "open",
  "openDue",
  "twoHeld",
  "fourOpen",
  "taken",
  "takenDue",
  "halfGrabbed",
  "serving",
  "servingDue",
  "offered",
  "offeredDue",
  "stuck",
  "served",
  "servedDue",
  "confirmed",
  "confirmedBesideVoucherDue",
  "lastOnShelf",
  "waiting",
  "waitingDue",
] as const;
export type SceneName = (typeof sceneNames)[number];

const hourMs = 3_600_000;
let keys = 0;
const key = (): string => `scene-key-${String((keys += 1)).padStart(10, "0")}`;

/** Room for schedules that each begin a little earlier than the one before. */
const roomMs = 10 * 60_000;
const dueRoomMs = 3 * hourMs;

/** Plays the village up to the scene, tells everybody what happened, and keeps it. */
export async function playScene(world: World, name: SceneName): Promise<Scene> {
  keys = 0;
  const mark = { orderId: "", otherOrderId: "", redemptionId: "" };
  if (name === "lastOnShelf" || name.startsWith("waiting")) mark.redemptionId = await playVoucher(world, name);
  else mark.orderId = await playOrder(world, name);
  if (name === "fourOpen") for (let at = 0; at < 4; at += 1) await publishFor(world, "bea");
  if (name === "twoHeld") mark.otherOrderId = await playTwoHeld(world);
  if (name === "confirmedBesideVoucherDue") mark.redemptionId = await playVoucher(world, name);
  if (name !== "halfGrabbed") await alone(world, ticking);
  world.time.advance(name.endsWith("Due") ? waitOf(world, mark) + dueRoomMs : roomMs);
  const serviceCode = rowOf(world, "orders", mark.orderId)?.serviceCode ?? "";
  return { snapshot: world.snapshot(), nowMs: world.time.nowMs(), serviceCode, ...mark };
}

function waitOf(world: World, { orderId, redemptionId }: Pick<Scene, "orderId" | "redemptionId">): number {
  const dueAtMs = rowOf(world, "redemptions", redemptionId)?.expiresAtMs ?? rowOf(world, "orders", orderId)?.dueAtMs;
  return (dueAtMs ?? 0) - world.time.nowMs();
}

async function publishFor(world: World, who: string, categoryId = "errand"): Promise<string> {
  const wish = { categoryId, text: "请帮个忙", wanted: { kind: "soon" as const }, key: key() };
  return String((await succeed(world, asking(who, "orders.publish", wish)))["orderId"]);
}

async function playOrder(world: World, name: SceneName): Promise<string> {
  const orderId = await publishFor(world, "ann", name === "inReview" ? "escort" : "errand");
  const grab = asking("vic", "orders.grab", { orderId, key: key() });
  if (["inReview", "open", "openDue", "twoHeld", "fourOpen"].includes(name)) return orderId;
  if (name === "halfGrabbed") {
    await cutAfterFirstWrite(world, grab);
    return orderId;
  }
  if (name.startsWith("offered")) {
    await succeed(world, asking("grid", "orders.offer", { orderId, volunteerId: "p-vic", key: key() }));
    return orderId;
  }
  await succeed(world, grab);
  if (name === "stuck") {
    await succeed(world, asking("vic", "orders.cannotDo", { orderId, reason: "修不了", key: key() }));
    return orderId;
  }
  if (name === "taken" || name === "takenDue") return orderId;
  const serviceCode = rowOf(world, "orders", orderId)?.serviceCode ?? "";
  await succeed(world, asking("vic", "orders.arrive", { orderId, serviceCode, key: key() }));
  world.time.advance(hourMs / 3);
  if (name.startsWith("serving")) return orderId;
  await succeed(world, asking("vic", "orders.leave", { orderId, workDone: "办好了", key: key() }));
  if (!name.startsWith("confirmed")) return orderId;
  const told = { outcome: "solved" as const, stars: 5 as const, tags: [] as string[], comment: "" };
  await succeed(world, asking("ann", "orders.confirm", { orderId, ...told, key: key() }));
  return orderId;
}

/** He holds two orders and may hold one more; a second one is open. */
async function playTwoHeld(world: World): Promise<string> {
  for (const who of ["bea", "daughter"]) {
    const orderId = await publishFor(world, who);
    await succeed(world, asking("vic", "orders.grab", { orderId, key: key() }));
  }
  return publishFor(world, "bea");
}

async function playVoucher(world: World, name: SceneName): Promise<string> {
  grantPoints(world, "vic", 20);
  grantPoints(world, "wes", 20);
  grantPoints(world, "xia", 20);
  if (name === "lastOnShelf") return "";
  await succeed(world, asking("vic", "mall.redeem", { offeringId: "last", key: key() }));
  return rowsOf(world, "redemptions")[0]?._id ?? "";
}

/** The volunteer's phone loses the cloud between the two writes of his grab, and nobody has tidied up yet. */
async function cutAfterFirstWrite(world: World, grab: Racer): Promise<void> {
  await race(world, [grab], ([runner]) => {
    if (runner === undefined) return null;
    const isTaken = rowsOf(world, "orders").some(({ status }) => status === "taken");
    return { runner, fate: isTaken ? "dies" : "done" };
  });
}

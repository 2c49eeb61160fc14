import type { World } from "../world/simulated-world";
import { alone, ticking } from "../world/ask";
import { rowOf } from "../world/stored";
import type { Mark } from "./judged-scenes";
import { startPlayer } from "./player";
import type { Scene } from "./scene";
import { sceneTable } from "./scene-table";

export type SceneName = keyof typeof sceneTable;

const hourMs = 3_600_000;
/** Room for schedules that each begin a little earlier than the one before. */
const roomMs = 10 * 60_000;
const dueRoomMs = 3 * hourMs;
const nobody = {
  orderId: "",
  otherOrderId: "",
  redemptionId: "",
  alarmId: "",
  messageId: "",
  recurrenceId: "",
  teamId: "",
  entryId: "",
  otherEntryId: "",
  requestId: "",
  matterId: "",
  batchId: "",
};

/** Plays the village up to the scene, tells everybody what happened, and keeps it. */
export async function playScene(world: World, name: SceneName): Promise<Scene> {
  const mark: Mark = await sceneTable[name](startPlayer(world));
  // Who is cut between two writes is to be found like that.
  if (name !== "halfGrabbed") await alone(world, ticking);
  if (mark.dueAtMs !== undefined) world.time.set(mark.dueAtMs);
  else if (name.endsWith("Due")) world.time.advance(deadlineOf(world, mark) - world.time.nowMs() + dueRoomMs);
  else if (name.endsWith("ByNow")) world.time.advance(nextStepOf(world, mark) - world.time.nowMs() + roomMs);
  else world.time.advance(roomMs);
  const order = rowOf(world, "orders", mark.orderId ?? "");
  const codes = { serviceCode: order?.serviceCode ?? "", doneCode: order?.doneCode ?? "" };
  return { snapshot: world.snapshot(), nowMs: world.time.nowMs(), ...nobody, ...codes, ...mark };
}

const deadlineOf = (world: World, { orderId = "", redemptionId = "" }: Mark): number =>
  rowOf(world, "redemptions", redemptionId)?.expiresAtMs ?? rowOf(world, "orders", orderId)?.dueAtMs ?? 0;

const nextStepOf = (world: World, { orderId = "", recurrenceId = "" }: Mark): number =>
  rowOf(world, "recurrences", recurrenceId)?.nextAtMs ?? rowOf(world, "orders", orderId)?.clockAtMs ?? 0;

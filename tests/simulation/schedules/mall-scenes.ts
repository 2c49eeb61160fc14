import { asking } from "../world/ask";
import { grantPoints } from "../world/grant-points";
import { race } from "../world/race";
import type { World } from "../world/simulated-world";
import { rowsOf } from "../world/stored";
import type { Mark } from "./judged-scenes";
import { tomorrow } from "./mall-moves";
import { moveKey } from "./moves";
import type { Player } from "./player";

const rich = ({ world }: Player): void => {
  for (const who of ["vic", "wes", "xia"]) grantPoints(world, who, 20);
};

/** Vic has the one seat, Wes waits for it. */
async function classFull(player: Player): Promise<Mark> {
  rich(player);
  await player.does("vic", "mall.redeem", { offeringId: "lesson" });
  await player.does("wes", "mall.joinClassWaiting", { offeringId: "lesson" });
  return { redemptionId: rowsOf(player.world, "redemptions")[0]?._id ?? "" };
}

async function seatKept(player: Player): Promise<Mark> {
  const { redemptionId = "" } = await classFull(player);
  await player.does("vic", "mall.cancelRedemption", { redemptionId });
  return { redemptionId };
}

/** His phone loses the cloud when the last piece is set aside for him, and nothing else has happened. */
async function cutAfterReserving(world: World): Promise<void> {
  const redeem = asking("vic", "mall.redeem", { offeringId: "last", key: moveKey("redeem-by-vic") });
  await race(world, [redeem], ([runner]) => {
    if (runner === undefined) return null;
    const isReserved = rowsOf(world, "offerings").some(({ openReservations = 0 }) => openReservations > 0);
    return { runner, fate: isReserved ? "dies" : "done" };
  });
}

/** Booked time, a class with one seat, and a redemption that was cut off. */
export const mallScenes = {
  cutOnTheWay: async (player: Player): Promise<Mark> => {
    rich(player);
    await cutAfterReserving(player.world);
    return {};
  },
  court: (player: Player): Promise<Mark> => {
    rich(player);
    return Promise.resolve({});
  },
  courtBooked: async (player: Player): Promise<Mark> => {
    rich(player);
    const appointment = tomorrow(player.world.time.nowMs(), 1);
    await player.does("vic", "mall.redeem", { offeringId: "court", appointment });
    return { redemptionId: rowsOf(player.world, "redemptions")[0]?._id ?? "" };
  },
  classFull,
  seatKept,
  /** Whoever it was kept for did not come. */
  seatKeptDue: async (player: Player): Promise<Mark> => {
    const mark = await seatKept(player);
    return { ...mark, dueAtMs: player.world.time.nowMs() + 25 * 3_600_000 };
  },
};

import { alone, ticking } from "../world/ask";
import { grantPoints } from "../world/grant-points";
import type { World } from "../world/simulated-world";
import { rowOf, rowsOf } from "../world/stored";
import type { Mark } from "./judged-scenes";
import type { Player } from "./player";

const hourMs = 3_600_000;
const vouchers = (world: World) => rowsOf(world, "redemptions");

async function redeemed({ does, world }: Player): Promise<string> {
  for (const who of ["vic", "wes", "xia"]) grantPoints(world, who, 20);
  await does("vic", "mall.redeem", { offeringId: "last" });
  return vouchers(world)[0]?._id ?? "";
}

const minuteMs = 60_000;

/** Vouchers that were handed over a moment ago, and what lies on the shelf beside them. */
export const counterScenes = {
  fulfilled: async (player: Player): Promise<Mark> => {
    const redemptionId = await redeemed(player);
    await player.does("keeper", "mall.fulfil", { redemptionId });
    return { redemptionId, dueAtMs: player.world.time.nowMs() + 2 * minuteMs };
  },
  undone: async (player: Player): Promise<Mark> => {
    const redemptionId = await redeemed(player);
    await player.does("keeper", "mall.fulfil", { redemptionId });
    await player.does("keeper", "mall.undoFulfil", { redemptionId, reason: "拿错了" });
    return { redemptionId };
  },
  /** Handed over just before it expired. */
  fulfilledLateDue: async (player: Player): Promise<Mark> => {
    const redemptionId = await redeemed(player);
    const expiresAtMs = rowOf(player.world, "redemptions", redemptionId)?.expiresAtMs ?? 0;
    player.world.time.set(expiresAtMs - 2 * minuteMs);
    await alone(player.world, ticking);
    await player.does("keeper", "mall.fulfil", { redemptionId });
    return { redemptionId, dueAtMs: expiresAtMs + minuteMs };
  },
  undoneDue: async (player: Player): Promise<Mark> => {
    const { redemptionId } = await counterScenes.undone(player);
    return {
      redemptionId,
      dueAtMs: (rowOf(player.world, "redemptions", redemptionId ?? "")?.expiresAtMs ?? 0) + hourMs,
    };
  },
  household: ({ world }: Player): Promise<Mark> => {
    for (const who of ["ann", "lodger", "vic"]) grantPoints(world, who, 20);
    return Promise.resolve({});
  },
  writeOffAsked: async ({ does, world }: Player): Promise<Mark> => {
    for (const who of ["vic", "wes"]) grantPoints(world, who, 20);
    const { matterId } = await does("keeper", "mall.askWriteOff", { offeringId: "last", pieces: 1, reason: "破了" });
    return { matterId: String(matterId) };
  },
  counted: async ({ does, world }: Player): Promise<Mark> => {
    for (const who of ["vic", "wes"]) grantPoints(world, who, 20);
    await does("keeper", "mall.enterCount", { offeringId: "last", pieces: 1 });
    return {};
  },
};

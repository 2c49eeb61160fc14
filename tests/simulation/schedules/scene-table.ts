import { asking } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { grantPoints } from "../world/grant-points";
import { race, type Racer } from "../world/race";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import { counterScenes } from "./counter-scenes";
import { ledgerScenes } from "./ledger-scenes";
import { mallScenes } from "./mall-scenes";
import {
  playConfirmed,
  playDisputed,
  playDoneByOther,
  playEvaluated,
  playRedone,
  playTwoConfirmed,
  type Mark,
} from "./judged-scenes";
import type { Player } from "./player";

type Play = (player: Player) => Promise<Mark>;

const order =
  (play: (player: Player, orderId: string) => Promise<void>, categoryId = "errand", slotCount?: number): Play =>
  async (player) => {
    const orderId = await player.publishes("ann", categoryId, slotCount);
    await play(player, orderId);
    return { orderId };
  };

const nothing = () => Promise.resolve();
const open = order(nothing);
const offered = order(async ({ does }, orderId) => {
  await does("grid", "orders.offer", { orderId, volunteerId: "p-vic" });
});
/** So long ago that whoever has not come may be missed. */
const longAgo = ({ time }: World): void => time.advance(3_600_000);
const taken = order(async ({ grabs, world }, orderId) => {
  await grabs(orderId, "vic");
  longAgo(world);
});
const serving = order(async ({ arrives, grabs }, orderId) => {
  await grabs(orderId, "vic");
  await arrives(orderId, "vic");
});
const served = order(async ({ arrives, grabs, leaves }, orderId) => {
  await grabs(orderId, "vic");
  await arrives(orderId, "vic");
  await leaves(orderId, "vic");
});
const stuck = order(async ({ does, grabs }, orderId) => {
  await grabs(orderId, "vic");
  await does("vic", "orders.cannotDo", { orderId, reason: "修不了" });
});
const halfGrabbed = order((player, orderId) =>
  cutAfterFirstWrite(player.world, asking("vic", "orders.grab", { orderId, key: player.newKey() })),
);
const oneOfTwo = order(({ grabs }, orderId) => grabs(orderId, "vic"), "moving");
/** He has it, another one waits in line. */
const inLine = order(async ({ does, grabs }, orderId) => {
  await grabs(orderId, "vic");
  await does("wes", "orders.joinWaiting", { orderId });
});
/** The first in line is asked, the next one waits. */
const lineOffered = order(async ({ does, grabs }, orderId) => {
  await grabs(orderId, "vic");
  await does("wes", "orders.joinWaiting", { orderId });
  await does("xia", "orders.joinWaiting", { orderId });
  await does("vic", "orders.giveBack", { orderId, reason: "不方便" });
});
const handingOver = order(async ({ does, grabs }, orderId) => {
  await grabs(orderId, "vic");
  await does("vic", "orders.handOver", { orderId, toPersonId: "p-wes", reason: "临时有事" });
});

const voucher: Play = async ({ does, world }) => {
  for (const who of ["vic", "wes", "xia"]) grantPoints(world, who, 20);
  await does("vic", "mall.redeem", { offeringId: "last" });
  return { redemptionId: rowsOf(world, "redemptions")[0]?._id ?? "" };
};

/** He was asked to come, and calls for help. */
const alarmed: Play = async (player) => {
  const { orderId } = await taken(player);
  const { alarmId } = await player.does("vic", "alarms.raise", { orderId: orderId ?? "", position: null });
  return { orderId, alarmId: String(alarmId) };
};

/** He said something that is in doubt. */
const talked: Play = async (player) => {
  const { orderId } = await taken(player);
  const { messageId } = await player.does("vic", "thread.say", { orderId: orderId ?? "", text: "有传单要带吗" });
  return { orderId, messageId: String(messageId) };
};

const weekly: Play = async ({ does }) => {
  const wish = { categoryId: "errand", text: "请帮我买菜", weekdays: [5 as const], from: "09:00", until: "11:00" };
  const { recurrenceId } = await does("ann", "recurrences.save", wish as never);
  return { recurrenceId: String(recurrenceId) };
};

const team: Play = async ({ does }) => {
  const wish = {
    areaId: "town.street.village.g1",
    name: "热心队",
    leaderId: "p-vic",
    memberIds: ["p-vic", "p-wes", "p-xia"],
  };
  const { teamId } = await does("grid", "teams.save", { ...wish, teamId: null, version: 0 });
  return { teamId: String(teamId) };
};

/** A team of three, and an order that needs two. */
const teamAsked: Play = async (player) => {
  const { teamId } = await team(player);
  const { orderId } = await order(nothing, "moving")(player);
  return { orderId, teamId };
};

/** How each scene is played. What ends in `Due` waits for its deadline, what ends in `ByNow` for the clock's next step. */
export const sceneTable = {
  inReview: order(nothing, "escort"),
  open,
  openDue: open,
  climbByNow: open,
  fourOpen: async (player) => {
    for (let at = 0; at < 4; at += 1) await player.publishes("bea");
    return open(player);
  },
  /** He holds two orders and may hold one more; a second one is open. */
  twoHeld: async (player) => {
    const mark = await open(player);
    for (const who of ["bea", "daughter"]) await player.grabs(await player.publishes(who), "vic");
    return { ...mark, otherOrderId: await player.publishes("bea") };
  },
  taken,
  takenDue: taken,
  halfGrabbed,
  serving,
  servingDue: serving,
  offered,
  offeredDue: offered,
  stuck,
  stuckDue: stuck,
  served,
  servedDue: served,
  servedByNow: served,
  confirmed: (player) => playConfirmed(player, ["vic"]),
  twoConfirmed: playTwoConfirmed,
  confirmedBesideVoucherDue: async (player) => ({
    ...(await playConfirmed(player, ["vic"])),
    ...(await voucher(player)),
  }),
  lastOnShelf: ({ world }) => {
    for (const who of ["vic", "wes", "xia"]) grantPoints(world, who, 20);
    return Promise.resolve({});
  },
  ruled: ({ world }) => {
    for (const who of ["vic", "wes"]) grantPoints(world, who, 20);
    return Promise.resolve({});
  },
  ...mallScenes,
  ...counterScenes,
  ...ledgerScenes,
  waiting: voucher,
  waitingDue: voucher,
  twoOpen: order(nothing, "moving"),
  /** Two slots before two at once, sent out as a batch. */
  dispatched: async (player) => {
    const mark = await order(nothing, "moving")(player);
    const pairs = ["vic", "wes"].map((who) => ({ orderId: mark.orderId ?? "", volunteerId: personIdOf(who) }));
    const { batchId } = await player.does("staff", "dispatch.confirm", { pairs });
    return { ...mark, batchId: String(batchId) };
  },
  oneOfTwo,
  oneOfTwoDue: oneOfTwo,
  twoTaken: order(async ({ grabs, world }, orderId) => {
    await grabs(orderId, "vic", "wes");
    longAgo(world);
  }, "moving"),
  halfServing: order(async ({ arrives, grabs }, orderId) => {
    await grabs(orderId, "vic", "wes");
    await arrives(orderId, "vic");
  }, "moving"),
  bothServing: order(async ({ arrives, grabs }, orderId) => {
    await grabs(orderId, "vic", "wes");
    await arrives(orderId, "vic", "wes");
  }, "moving"),
  inLine,
  lineOffered,
  lineOfferedDue: lineOffered,
  handingOver,
  handingOverDue: handingOver,
  showing: order(async ({ arrives, grabs, hasPictures }, orderId) => {
    hasPictures("vic", "before-1", "before-2");
    await grabs(orderId, "vic");
    await arrives(orderId, "vic");
  }, "tidying"),
  lowRated: (player) => playConfirmed(player, ["vic"], 2),
  threeConfirmed: (player) => playConfirmed(player, ["vic", "wes", "xia"]),
  evaluated: (player) => playEvaluated(player, ["vic"]),
  evaluatedLongAgo: async (player) => {
    const mark = await playEvaluated(player, ["vic"]);
    player.world.time.advance(16 * 86_400_000);
    return mark;
  },
  redone: playRedone,
  doneByOther: playDoneByOther,
  disputed: (player) => playDisputed(player, ["vic"]),
  threeDisputed: (player) => playDisputed(player, ["vic", "wes", "xia"]),
  alarmed,
  talked,
  besideTeam: teamAsked,
  teamOffered: async (player) => {
    const mark = await teamAsked(player);
    await player.does("grid", "orders.offerToTeam", { orderId: mark.orderId ?? "", teamId: mark.teamId ?? "" });
    return mark;
  },
  weekly,
  weeklyByNow: weekly,
  team,
} satisfies Readonly<Record<string, Play>>;

/** The volunteer's phone loses the cloud between the two writes of his grab, and nobody has tidied up yet. */
async function cutAfterFirstWrite(world: World, grab: Racer): Promise<void> {
  await race(world, [grab], ([runner]) => {
    if (runner === undefined) return null;
    const isTaken = rowsOf(world, "orders").some(({ status }) => status === "taken");
    return { runner, fate: isTaken ? "dies" : "done" };
  });
}

import { storedDocument } from "../../../localcloud/database/stored-document";
import { grantPoints } from "../world/grant-points";
import { personIdOf } from "../world/organisation";
import type { World } from "../world/simulated-world";
import { playConfirmed, playEvaluated, type Mark } from "./judged-scenes";
import type { Player } from "./player";

const hourMs = 3_600_000;
const pendingMs = 72 * hourMs;

/** Stops somebody's account as the nightly comparison does when its books do not agree. */
export function freeze({ image }: World, who: string, isFrozen = true): void {
  const collection = image.collection("accounts");
  const key = `s${personIdOf(who)}`;
  const account = collection.documents.get(key)?.value as { readonly _id: string } | undefined;
  if (account === undefined) throw new Error(`${who} has no account to stop`);
  image.commit([{ collection, key, after: storedDocument({ ...account, isFrozen }) }]);
}

type Wish = { readonly kind: "grant" | "backfill" | "correction"; readonly points: number; readonly minutes: number };

async function proposes(
  { does }: Player,
  who: string,
  wish: Wish,
  undoesEntryId: string | null = null,
): Promise<string> {
  const { entryId } = await does(who, "entries.propose", {
    ...wish,
    personId: "p-vic",
    serviceDate: wish.kind === "grant" ? null : "2026-03-01",
    activity: "重阳节演出",
    reason: "参加了排练和演出",
    evidence: "",
    requestId: null,
    undoesEntryId,
  });
  return String(entryId);
}

const approves = ({ does }: Player, who: string, entryId: string) =>
  does(who, "entries.decide", { entryId, decision: "approve", words: "" });

/** Hours were entered twice over, and two of the staff want to take the same entry back. */
async function undoProposed(player: Player): Promise<Mark> {
  const backfill = { kind: "backfill", points: 0, minutes: 60 } as const;
  const first = await proposes(player, "grid", backfill);
  await approves(player, "chief", first);
  const back = { kind: "correction", points: 0, minutes: -60 } as const;
  const entryId = await proposes(player, "staff", back, first);
  return { entryId, otherEntryId: await proposes(player, "deputy", back, first) };
}

/** She may enter one more this month, and asks for two. */
async function budgetNearlySpent(player: Player): Promise<Mark> {
  const grant = { kind: "grant", points: 90, minutes: 0 } as const;
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) ids.push(await proposes(player, "staff", grant));
  for (const id of ids.slice(0, 4)) await approves(player, "chief", id);
  return { entryId: ids[4] ?? "", otherEntryId: ids[5] ?? "" };
}

const entry = (wish: Wish, who = "staff") =>
  async function entryProposed(player: Player): Promise<Mark> {
    grantPoints(player.world, "vic", 20);
    return { entryId: await proposes(player, who, wish) };
  };

const afterPending = (world: World): number => world.time.nowMs() + pendingMs + hourMs;

/** What people do with points beside spending them, and what staff and the clock do with them. */
export const ledgerScenes = {
  awardedDue: async (player: Player): Promise<Mark> => {
    const mark = await playEvaluated(player, ["vic"]);
    return { ...mark, dueAtMs: afterPending(player.world) };
  },
  /** She objects at once, and nobody decides before his points could be spent. */
  pendingDisputedDue: async (player: Player): Promise<Mark> => {
    const mark = await playEvaluated(player, ["vic"]);
    await player.does("ann", "orders.dispute", { orderId: mark.orderId ?? "", story: "其实没做完" });
    return { ...mark, dueAtMs: afterPending(player.world) };
  },
  family: ({ world }: Player): Promise<Mark> => {
    for (const who of ["ann", "daughter"]) grantPoints(world, who, 100);
    return Promise.resolve({});
  },
  givingMuch: ({ world }: Player): Promise<Mark> => {
    for (const who of ["ann", "daughter"]) grantPoints(world, who, 400);
    return Promise.resolve({});
  },
  /** His brother may give him points while he is judged. */
  confirmedBesideBrother: async (player: Player): Promise<Mark> => {
    for (const who of ["vic", "wes"]) grantPoints(player.world, who, 20);
    return playConfirmed(player, ["vic"]);
  },
  frozen: async (player: Player): Promise<Mark> => {
    grantPoints(player.world, "vic", 20);
    const mark = await playConfirmed(player, ["vic"]);
    freeze(player.world, "vic");
    return mark;
  },
  /** His points end with this night, and his brother's too. */
  expiringDue: ({ world }: Player): Promise<Mark> => {
    const untilMs = world.time.nowMs() + 14 * hourMs;
    for (const who of ["vic", "wes"]) grantPoints(world, who, 20, untilMs);
    return Promise.resolve({ dueAtMs: untilMs + 60_000 });
  },
  grantProposed: entry({ kind: "grant", points: 40, minutes: 0 }),
  backfillProposed: entry({ kind: "backfill", points: 0, minutes: 90 }, "grid"),
  /** He has twenty, and eighteen of them were wrong. */
  correctionProposed: entry({ kind: "correction", points: -18, minutes: 0 }),
  undoProposed,
  budgetNearlySpent,
  requested: async ({ does, world }: Player): Promise<Mark> => {
    grantPoints(world, "vic", 20);
    const { requestId } = await does("vic", "points.requestCorrection", {
      about: { subject: "missing" },
      words: "少了一次服务",
    });
    return { requestId: String(requestId) };
  },
};

import type { CallName, Input } from "../../../contract/index";
import { storedDocument } from "../../../localcloud/database/stored-document";
import { asking, succeed } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { rowOf } from "../world/stored";
import type { World } from "../world/simulated-world";

type Words<N extends CallName> = Omit<Input<N>, "key">;
type Told = Readonly<Record<string, unknown>>;

/** Plays what happened before a scene: every call must succeed. */
export type Player = {
  readonly world: World;
  does<N extends CallName>(who: string, call: N, input: Words<N>): Promise<Told>;
  publishes(who: string, categoryId?: string, slotCount?: number): Promise<string>;
  grabs(orderId: string, ...who: string[]): Promise<void>;
  arrives(orderId: string, ...who: string[]): Promise<void>;
  leaves(orderId: string, ...who: string[]): Promise<void>;
  /** Pictures of his that belong to nothing yet. */
  hasPictures(who: string, ...photoIds: string[]): void;
  newKey(): string;
};

const hourMs = 3_600_000;

export function startPlayer(world: World): Player {
  let keys = 0;
  const player: Player = {
    world,
    newKey: () => `scene-key-${String((keys += 1)).padStart(10, "0")}`,
    does: (who, call, input) => succeed(world, asking(who, call, { ...input, key: player.newKey() } as never)),
    async publishes(who, categoryId = "errand", slotCount) {
      const wish = { categoryId, text: "请帮个忙", wanted: { kind: "soon" as const }, slotCount };
      return String((await player.does(who, "orders.publish", wish))["orderId"]);
    },
    async grabs(orderId, ...who) {
      for (const one of who) await player.does(one, "orders.grab", { orderId });
    },
    async arrives(orderId, ...who) {
      const serviceCode = rowOf(world, "orders", orderId)?.serviceCode ?? "";
      for (const one of who) await player.does(one, "orders.arrive", { orderId, serviceCode });
      world.time.advance(hourMs / 3);
    },
    async leaves(orderId, ...who) {
      for (const one of who) await player.does(one, "orders.leave", { orderId, workDone: "办好了" });
    },
    hasPictures(who, ...photoIds) {
      const collection = world.image.collection("files");
      const rows = photoIds.map((photoId) => pictureOf(personIdOf(who), photoId, world.time.nowMs()));
      world.image.commit(rows.map((row) => ({ collection, key: `s${row._id}`, after: storedDocument(row) })));
    },
  };
  return player;
}

const pictureOf = (ownerId: string, photoId: string, createdAtMs: number) => ({
  _id: photoId,
  ownerId,
  kind: "photo",
  state: "ready",
  incomingPath: `incoming/${photoId}`,
  fileId: `cloud://village/${photoId}.jpg`,
  orderId: null,
  createdAtMs,
});

import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { giveRecord } from "./certificate-scenes";

const dayMs = 86_400_000;

type ListScene = { readonly honourListId: string; readonly honourEntryId: string | null };

/** The near community counts its volunteers of the year; 张建国 alone has served enough. */
export async function playCountedList(test: SecurityCloud): Promise<ListScene> {
  const records = (await test.cloud.database.list("records", {})).documents;
  if (records.length === 0) await giveRecord(test);
  const about = { areaId: "zc.gangshan.houbali", kind: "volunteer" as const, year: new Date().getFullYear() };
  const { listId } = await test.succeed("sun", "honours.start", { ...about, correctsListId: null, key: newKey() });
  await test.tick();
  const { entries } = await test.succeed("sun", "honours.show", { listId });
  return { honourListId: listId, honourEntryId: entries[0]?.entryId ?? null };
}

/** It is on notice. */
export async function playNotice(test: SecurityCloud): Promise<ListScene> {
  const scene = await playCountedList(test);
  await test.succeed("sun", "honours.publish", { listId: scene.honourListId, key: newKey() });
  return scene;
}

/** 马 objects to it. */
export async function playObjection(test: SecurityCloud): Promise<ListScene & { readonly objectionId: string }> {
  const scene = await playNotice(test);
  const said = { listId: scene.honourListId, entryId: scene.honourEntryId, words: "时长好像多算了" };
  const { objectionId } = await test.succeed("ma", "honours.object", { ...said, key: newKey() });
  await test.tick();
  return { ...scene, objectionId };
}

/** Its notice is over and nobody has objected. */
export async function playOverNotice(test: SecurityCloud): Promise<ListScene> {
  const scene = await playNotice(test);
  test.pass(9 * dayMs);
  return scene;
}

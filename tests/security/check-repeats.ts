import type { DatabaseDump } from "../../localcloud/database/engine";
import type { AnyReply, SecurityCloud } from "../harness/security-cloud";
import { inputFor } from "./call-inputs";
import { absentThings } from "./things";
import { inStep } from "./in-step";
import { prepared, type RepeatStory } from "./repeat-story";
import { changedCollections } from "./stored-change";

const atOnce = 5;

/** What a repeat must be, asked of one changing call; gives what is wrong with it. */
export async function checkRepeats(test: SecurityCloud, story: RepeatStory): Promise<readonly string[]> {
  const start = await test.snapshot();
  const { input, things } = await prepared(test, story);
  const before = await test.snapshot();
  await story.anew?.(test, things);
  const faults: string[] = [];
  const ask = (body: unknown): Promise<AnyReply> => test.ask(story.by, story.call, body);

  const first = await ask(input);
  const once = await test.snapshot();
  if (!first.ok) faults.push(`the first was refused: ${first.code ?? ""}`);
  if (changedCollections(before, once, ["idempotency"]).length === 0 && story.call !== "inbox.markRead") {
    faults.push("the first changed nothing");
  }

  const second = await ask(input);
  if (!same(first, second)) faults.push(`the second answered ${told(second)} instead of ${told(first)}`);
  faults.push(...changedCollections(once, await test.snapshot(), []).map((name) => `the second changed ${name}`));

  const other = await ask({ ...input, ...story.otherwise(things) });
  if (other.code !== "KEY_REUSED") faults.push(`the key with another body: ${told(other)}`);
  faults.push(
    ...changedCollections(once, await test.snapshot(), ["audit"]).map((name) => `the reused key changed ${name}`),
  );

  await test.restore(before);
  await story.anew?.(test, things);
  test.pass(61_000);
  const end = inStep(test.cloud.database, atOnce);
  const crowd = await Promise.all(Array.from({ length: atOnce }, () => ask(input))).finally(end);
  const odd = crowd.filter((reply) => !reply.ok || !sameIds(reply, first));
  faults.push(...odd.map((reply) => `one of ${atOnce} at once answered ${told(reply)}`));
  const [wanted, got] = [outline(once), outline(await test.snapshot())];
  if (wanted !== got) faults.push(`${atOnce} at once had another effect than one: ${got} instead of ${wanted}`);

  if (story.foreigner !== undefined) {
    await test.restore(before);
    test.pass(61_000);
    const foreign = await test.ask(story.foreigner, story.call, inputFor(story.call, things));
    const absent = await test.ask(story.foreigner, story.call, inputFor(story.call, absentThings));
    if (foreign.ok || !same(foreign, absent)) faults.push(`foreign: ${told(foreign)}, absent: ${told(absent)}`);
  }
  await test.restore(start);
  return faults;
}

const said = ({ ok, code, hint, value }: AnyReply) => ({ ok, code, hint, value });
const same = (one: AnyReply, other: AnyReply): boolean => JSON.stringify(said(one)) === JSON.stringify(said(other));
const told = (reply: AnyReply): string => JSON.stringify(said(reply));

/** Played anew, the same request gets the same answer but for times and codes drawn by chance, also those that a signed address carries. */
const sameIds = (one: AnyReply, other: AnyReply): boolean => withoutTimes(one) === withoutTimes(other);
const withoutTimes = (reply: AnyReply): string =>
  told(reply).replace(/"\w+AtMs":\d+|"code":"\d+"|\?sign=\w+&t=\d+/g, "");

/** Which documents there are and how often each was changed; ids, codes and times that chance or the clock gives are left out. */
function outline(dump: DatabaseDump): string {
  const rows = Object.entries(dump)
    .filter(([name]) => name !== "audit")
    .map(([name, documents]) => [name, documents.map(outlineOf).sort()] as const);
  return JSON.stringify(rows);
}

function outlineOf(document: Record<string, unknown>): string {
  const journal = document["journal"];
  const version = JSON.stringify(document["version"] ?? null);
  return `${String(document["_id"])} v${version} j${Array.isArray(journal) ? journal.length : 0}`;
}

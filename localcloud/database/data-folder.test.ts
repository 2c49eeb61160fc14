import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "./open-database";
import type { DatabaseEngine } from "./engine";
import { connectInProcess } from "./connect-in-process";

// Room for a machine that is busy with other things.
jest.setTimeout(60_000);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "linlibang-data-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const open = (folder: string, unique = false): Promise<DatabaseEngine> =>
  openDatabase({
    folder,
    collections: [{ name: "people", indexes: [{ name: "name", unique, keys: [{ field: "name", direction: 1 }] }] }],
    nowMs: () => 0,
    unindexedQueries: "refuse",
    conflictsAt: "operation",
  });

async function folderWithPeople(): Promise<string> {
  const folder = join(root, "data");
  const engine = await open(folder);
  const people = connectInProcess(engine).collection("people");
  for (let i = 0; i < 200; i++)
    await people.add({ _id: `p${i}`, name: "王阿姨", at: new Date(i), nested: { list: [i, "x".repeat(100)] } });
  await engine.close();
  return folder;
}

/** Every file with its bytes, to see that nothing was touched. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );
}

test("what was written is there after closing and opening again", async () => {
  const folder = await folderWithPeople();
  const engine = await open(folder);
  const { data } = (await connectInProcess(engine)
    .collection("people")
    .where({ name: "王阿姨" })
    .limit(1000)
    .get()) as { data: object[] };
  expect(data).toHaveLength(200);
  expect(data[7]).toMatchObject({
    at: expect.any(Date) as Date,
    nested: { list: [expect.any(Number), "x".repeat(100)] },
  });
  await engine.close();
});

test("collections made on the way, dumps, clearing and loading last too", async () => {
  const folder = await folderWithPeople();
  let engine = await open(folder);
  await engine.handle("database.addCollection", { collectionName: "notes" });
  const dump = await engine.dump();
  await engine.clear();
  await engine.close();
  engine = await open(folder);
  expect(await engine.dump()).toEqual({ people: [], notes: [] });
  await engine.load(dump);
  await engine.close();
  engine = await open(folder);
  const again = await engine.dump();
  expect(again["people"]).toHaveLength(200);
  expect(new Map(again["people"]?.map((person) => [person["_id"], person]))).toEqual(
    new Map(dump["people"]?.map((person) => [person["_id"], person])),
  );
  await engine.close();
});

describe("a folder that cannot be used is refused with a sentence and left as it is", () => {
  const overwrite = (file: string, at: number, bytes: number): void => {
    const content = readFileSync(file);
    content.fill(0xa5, at, at + bytes);
    writeFileSync(file, content);
  };

  test.each<[string, string, (folder: string) => void]>([
    [
      "someone else's files",
      "DATA_FOLDER_FOREIGN",
      (folder) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        writeFileSync(join(folder, "holiday.jpg"), "sun");
      },
    ],
    [
      "a file in place of a folder",
      "DATA_FOLDER_FOREIGN",
      (folder) => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, "x");
      },
    ],
    [
      "no marker",
      "DATA_FOLDER_FOREIGN",
      (folder) => {
        rmSync(join(folder, "linlibang-database.json"));
      },
    ],
    [
      "a changed marker",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        writeFileSync(
          join(folder, "linlibang-database.json"),
          '{"product":"linlibang local database","format":1,"checksum":"0"}',
        );
      },
    ],
    [
      "a broken marker",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        writeFileSync(join(folder, "linlibang-database.json"), "{");
      },
    ],
    [
      "no data",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        rmSync(join(folder, "documents.lmdb"));
      },
    ],
    [
      "data cut to nothing",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        truncateSync(join(folder, "documents.lmdb"), 0);
      },
    ],
    [
      "data cut short",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        truncateSync(join(folder, "documents.lmdb"), 3 * 4096);
      },
    ],
    [
      "a destroyed head",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        overwrite(join(folder, "documents.lmdb"), 0, 2 * 4096);
      },
    ],
    [
      "a destroyed middle",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        const file = join(folder, "documents.lmdb");
        overwrite(file, 2 * 4096, statSync(file).size - 2 * 4096);
      },
    ],
    [
      "one changed letter",
      "DATA_FOLDER_CORRUPT",
      (folder) => {
        const file = join(folder, "documents.lmdb");
        const content = readFileSync(file);
        let at = -1;
        while ((at = content.indexOf("xxxxx", at + 1)) !== -1) content.write("y", at);
        writeFileSync(file, content);
      },
    ],
  ])("%s", async (_, code, damage) => {
    const folder = await folderWithPeople();
    damage(folder);
    const before = statSync(folder).isDirectory() ? contentOf(folder) : readFileSync(folder, "utf8");
    await expect(open(folder)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/[\u4e00-\u9fff].*untouched/s) as string,
    });
    expect(statSync(folder).isDirectory() ? contentOf(folder) : readFileSync(folder, "utf8")).toEqual(before);
  });

  test("one that is in use", async () => {
    const folder = await folderWithPeople();
    const engine = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({ code: "DATA_FOLDER_IN_USE" });
    await engine.close();
    await (await open(folder)).close();
  });

  test("one whose people break a unique index declared since", async () => {
    const folder = await folderWithPeople();
    await expect(open(folder, true)).rejects.toMatchObject({
      code: "DATA_FOLDER_INCOMPATIBLE",
      message: expect.stringContaining("E11000") as string,
    });
    await (await open(folder)).close();
  });
});

import { Collection } from "./collection";
import { DataFolderError, type DataFolder } from "./data-folder";
import type { DatabaseImage } from "./database-image";
import { DamagedRowError } from "./durable-log";
import { storedDocument, type Document, type StoredDocument } from "./stored-document";
import { fromEjson } from "./wire";

/** Fills the image with what the folder keeps, and checks it against today's indexes. */
export function loadImage(image: DatabaseImage, { log, path }: DataFolder): void {
  const rows = new Map<string, [string, StoredDocument][]>();
  try {
    for (const { collection, key, text } of log.read()) {
      let known = rows.get(collection);
      if (!known) rows.set(collection, (known = []));
      if (key !== null) known.push([key, storedDocument(fromEjson(JSON.parse(text), 0, 0) as Document, text)]);
    }
  } catch (error) {
    if (error instanceof DamagedRowError) throw new DataFolderError("DATA_FOLDER_CORRUPT", path, error.message);
    throw error;
  }
  for (const [name, documents] of rows) {
    let collection = image.collections.get(name);
    if (!collection) image.collections.set(name, (collection = new Collection(name, [])));
    collection.fill(documents);
    assertIndexesHold(collection, path);
  }
}

function assertIndexesHold(collection: Collection, path: string): void {
  for (const [key, document] of collection.documents) {
    for (const { index, values } of collection.uniqueKeysOf(document)) {
      const others = [...index.keysWith(values)].filter((other) => other !== key);
      if (others.length === 0) continue;
      throw new DataFolderError("DATA_FOLDER_INCOMPATIBLE", path, index.duplicate(collection.name, values).message);
    }
  }
}

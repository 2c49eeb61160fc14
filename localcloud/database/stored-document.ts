import { EJSON } from "bson";

export type Document = Record<string, unknown>;

/** One version of one document. The value is never changed after this; a write makes a new version. */
export type StoredDocument = {
  readonly value: Document;
  /** Canonical EJSON, made once: it is what the disk keeps and what readers get. */
  readonly text: string;
};

/** Makes a version of a document; its text is written out when first asked for. */
export function storedDocument(value: Document, knownText?: string): StoredDocument {
  let text = knownText;
  return {
    value,
    get text() {
      text ??= EJSON.stringify(value, { relaxed: false });
      return text;
    },
  };
}

/** The same version for the disk alone: its text is written out and not kept, as most of a great many are never read. */
export const onceWritten = ({ value }: StoredDocument): StoredDocument => ({
  value,
  get text() {
    return EJSON.stringify(value, { relaxed: false });
  },
});

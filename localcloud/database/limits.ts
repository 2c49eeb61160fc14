/** Most rows one get() returns when the caller asks for nothing: the server SDK sends this itself (@cloudbase/database query.js). */
export const DEFAULT_ROWS = 100;
/** Most rows one get() may ask for; the SDK clamps larger limits silently (query.js). */
export const MOST_ROWS = 1000;
/** Rows an aggregate gives when its pipeline has no limit stage. Undocumented on the platform; the strict reading is kept so that a forgotten limit is noticed here. */
export const DEFAULT_AGGREGATE_ROWS = 20;
/** Biggest document: the SDK's own constant `db_doc_size_limit` (config/app.config.js), the strictest of the published figures. */
export const DOCUMENT_BYTES = 512 * 1024;
/** Biggest reply of one read: 16 MB in a packet (published quota table). */
export const REPLY_BYTES = 16 * 1024 * 1024;
/** Longest index key, `_id` included (cloud.tencent.com/document/product/876/32310). */
export const INDEX_KEY_BYTES = 1024;
/** A transaction older than this is gone (docs.cloudbase.net, DATABASE_TRANSACTION_FAIL). */
export const TRANSACTION_MS = 30_000;
/** Deepest nesting of a document (MongoDB limit). */
export const DOCUMENT_DEPTH = 100;
/** Indexes of one collection (published quota table). */
export const INDEXES_PER_COLLECTION = 20;
/** Above this many combinations of `in` values an index is walked by range instead of point by point. */
export const MOST_INDEX_POINTS = 200;

import Ajv from "ajv";

const BSON_TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
  int: (value) => Number.isInteger(value),
  long: (value) => Number.isInteger(value),
  double: (value) => typeof value === "number",
  number: (value) => typeof value === "number",
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  array: Array.isArray,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date),
};

const ajv = new Ajv({ strict: false });
ajv.addKeyword({
  keyword: "bsonType",
  validate: (wanted: string | string[], value: unknown) =>
    [wanted].flat().some((type) => BSON_TYPES[type]?.(value) ?? false),
});

/** The test behind `_.jsonSchema`: JSON schema with MongoDB's `bsonType` beside `type`. */
export function matchesJsonSchema(schema: Record<string, unknown>): (document: unknown) => boolean {
  const validate = ajv.compile(schema);
  return (document) => validate(document);
}

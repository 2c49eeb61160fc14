/** Order of types in MongoDB: null, numbers, strings, objects, arrays, binary, ids, booleans, dates, patterns. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case "number":
      return 2;
    case "string":
      return 3;
    case "boolean":
      return 8;
    case "undefined":
      return 1;
    default:
      return objectRank(value);
  }
}

function objectRank(value: unknown): number {
  if (value === null) return 1;
  if (value instanceof Date) return 9;
  if (Array.isArray(value)) return 5;
  if (value instanceof RegExp) return 11;
  const bsonType = (value as { _bsontype?: string })._bsontype;
  if (bsonType === "ObjectId") return 7;
  return bsonType === undefined ? 4 : 6;
}

/** Total order over everything a field can hold; missing counts as null, as in the platform's indexes. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  const rank = typeRank(left);
  const difference = rank - typeRank(right);
  if (difference !== 0) return difference;
  switch (rank) {
    case 1:
      return 0;
    case 2:
      return compareNumbers(left as number, right as number);
    case 3:
      return (left as string) < (right as string) ? -1 : 1;
    case 4:
      return compareLists(Object.entries(left as object).flat(), Object.entries(right as object).flat());
    case 5:
      return compareLists(left as unknown[], right as unknown[]);
    case 8:
      return Number(left) - Number(right);
    case 9:
      return (left as Date).getTime() - (right as Date).getTime();
    default:
      return compareValues(String(left), String(right));
  }
}

function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : left - right;
}

function compareLists(left: readonly unknown[], right: readonly unknown[]): number {
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const order = compareValues(left[i], right[i]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

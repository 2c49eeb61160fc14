// WeChat's open APIs travel as two small protobuf messages:
//   request  CommApiData { 2: openapiData { 1: repeated pair { 1: key, 2: value } } }, a value being JSON text
//   reply    CommOpenApiResp { 1: respData, 2: contentType, 3: errorCode }

type Field = {
  number: number;
  bytes: Buffer | undefined;
};

export type OpenApiReply = {
  body: Buffer;
  contentType: string;
  /** 0, or the platform's refusal such as -604101. */
  errorCode: number;
};

/** The arguments of an open API call by their snake_case names; a value that is not JSON is kept as text. */
export function readOpenApiRequest(message: Buffer): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const data of children(message, 2)) {
    for (const pair of children(data, 1)) {
      const key = children(pair, 1)[0]?.toString("utf8");
      const value = children(pair, 2)[0]?.toString("utf8") ?? "";
      if (key !== undefined) given[key] = parseJsonOrText(value);
    }
  }
  return given;
}

export function writeOpenApiReply({ body, contentType, errorCode }: OpenApiReply): Buffer {
  return Buffer.concat([
    lengthDelimited(1, body),
    lengthDelimited(2, Buffer.from(contentType)),
    Buffer.from([3 << 3]),
    varint(BigInt.asUintN(64, BigInt(errorCode))),
  ]);
}

function children(message: Buffer, number: number): Buffer[] {
  return fieldsOf(message).flatMap((field) => (field.number === number && field.bytes ? [field.bytes] : []));
}

function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = (): number => {
    let value = 0n;
    for (let shift = 0n; at < message.length; shift += 7n) {
      const byte = message[at++] ?? 0;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return Number(value);
  };
  while (at < message.length) {
    const tag = readVarint();
    const kind = tag & 7;
    let bytes: Buffer | undefined;
    if (kind === 2) {
      const length = readVarint();
      bytes = message.subarray(at, at + length);
      at += length;
    } else if (kind === 0) readVarint();
    else throw new Error(`protobuf wire type ${kind} does not occur in open API messages`);
    fields.push({ number: tag >> 3, bytes });
  }
  return fields;
}

function lengthDelimited(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(number << 3) | 2]), varint(BigInt(bytes.length)), bytes]);
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

function parseJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

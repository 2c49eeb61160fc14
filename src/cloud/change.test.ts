import Taro from "@tarojs/taro";
import { change } from "./change";
import { call } from "./call";
import type { PhoneReply } from "./phone-reply";

jest.mock("@tarojs/taro", () => {
  const stored = new Map<string, unknown>();
  return {
    __esModule: true,
    default: {
      getStorageSync: (key: string) => stored.get(key) ?? "",
      setStorageSync: (key: string, value: unknown) => stored.set(key, value),
      removeStorageSync: (key: string) => stored.delete(key),
      clearStorageSync: () => stored.clear(),
    },
  };
});
jest.mock("./call", () => ({ call: jest.fn() }));

type Answer = { ok: boolean; code?: string };
const mockedCall = jest.mocked(call);
const success: Answer = { ok: true };
const refused = (code: string): Answer => ({ ok: false, code });
const atOnce = () => Promise.resolve();

const answerWith = (...answers: Answer[]) => {
  for (const answer of answers) mockedCall.mockResolvedValueOnce(answer as never);
};
const sentKeys = () => mockedCall.mock.calls.map(([, input]) => (input as { key: string }).key);
const grab = (orderId = "o1"): Promise<PhoneReply<"orders.grab">> => change("orders.grab", { orderId }, atOnce);

beforeEach(() => {
  mockedCall.mockReset();
  Taro.clearStorageSync();
});

test("an answer that comes at once needs one call, with a key the contract accepts", async () => {
  answerWith(success);
  await grab();
  expect(sentKeys()).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{16,64}$/)]);
});

test.each(["OFFLINE", "TIMEOUT", "BUSY"])(
  "after %s the same key is sent again until a definite answer",
  async (code) => {
    answerWith(refused(code), refused(code), success);
    expect(await grab()).toEqual(success);
    const keys = sentKeys();
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  },
);

test("when no answer ever comes, the person is told, and the next tap repeats the same key", async () => {
  answerWith(refused("TIMEOUT"), refused("TIMEOUT"), refused("TIMEOUT"), success);
  expect(await grab()).toEqual(refused("TIMEOUT"));
  await grab();
  expect(new Set(sentKeys()).size).toBe(1);
});

test.each(["INTERNAL", "RATE_LIMITED"])(
  "after %s nothing is repeated by itself, and the next tap repeats the same key",
  async (code) => {
    answerWith(refused(code), success);
    await grab();
    expect(mockedCall).toHaveBeenCalledTimes(1);
    await grab();
    expect(new Set(sentKeys()).size).toBe(1);
  },
);

test.each([success, refused("TAKEN"), refused("KEY_REUSED"), refused("BAD_INPUT")])(
  "a definite answer (%j) ends the intention: doing it again is a new one",
  async (answer) => {
    answerWith(answer, answer);
    await grab();
    await grab();
    expect(new Set(sentKeys()).size).toBe(2);
  },
);

test("another input is another intention, even while the first is unknown", async () => {
  answerWith(refused("INTERNAL"), refused("INTERNAL"), refused("INTERNAL"));
  await grab("o1");
  await grab("o2");
  await grab("o1");
  const [first, second, third] = sentKeys();
  expect(second).not.toBe(first);
  expect(third).toBe(first);
});

test("a key whose outcome stayed unknown is forgotten after a day", async () => {
  jest.useFakeTimers({ now: 0 });
  answerWith(refused("INTERNAL"), success);
  await grab();
  jest.setSystemTime(25 * 60 * 60 * 1000);
  await grab();
  jest.useRealTimers();
  expect(new Set(sentKeys()).size).toBe(2);
});

import { call } from "./call";
import { send } from "./send";
import { serverNowMs } from "./server-clock";

jest.mock("./send", () => ({ send: jest.fn() }));
const mockedSend = jest.mocked(send);
const show = () => call("orders.show", { orderId: "o1" });

test("a call goes to the function of its noun, as name and input", async () => {
  mockedSend.mockResolvedValueOnce({ arrived: true, answer: { ok: true, value: {}, nowMs: 1, requestId: "r" } });
  await show();
  expect(mockedSend).toHaveBeenCalledWith("api", { call: "orders.show", input: { orderId: "o1" } });
});

test("the cloud's clock is kept, by which the phone counts down", async () => {
  const inAnHour = Date.now() + 3_600_000;
  mockedSend.mockResolvedValueOnce({ arrived: true, answer: { ok: true, value: {}, nowMs: inAnHour, requestId: "r" } });
  await show();
  expect(Math.abs(serverNowMs() - inAnHour)).toBeLessThan(1_000);
});

test.each([
  ["no network", { arrived: false, code: "OFFLINE" } as const, "OFFLINE"],
  ["the platform gave up", { arrived: false, code: "TIMEOUT" } as const, "TIMEOUT"],
  ["an answer that is nothing", { arrived: true, answer: undefined } as const, "INTERNAL"],
  ["an answer of another shape", { arrived: true, answer: { errCode: -1 } } as const, "INTERNAL"],
])("%s becomes a code and never throws", async (_what, sent, code) => {
  mockedSend.mockResolvedValueOnce(sent);
  expect(await show()).toMatchObject({ ok: false, code });
});

test("a call that is never answered is TIMEOUT after twelve seconds", async () => {
  jest.useFakeTimers();
  mockedSend.mockReturnValueOnce(new Promise(() => undefined));
  const reply = show();
  await jest.advanceTimersByTimeAsync(12_000);
  expect(await reply).toMatchObject({ ok: false, code: "TIMEOUT" });
  jest.useRealTimers();
});

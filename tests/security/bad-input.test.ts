import fc from "fast-check";
import { routerErrorCodes } from "../../contract/call-declaration";
import { contract, type CallName } from "../../contract/index";
import { startSecurityCloud, type AnyReply, type SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { absentThings, type Things } from "./things";
import type { CastName } from "./cast";
import { hostileInputs } from "./hostile-inputs";
import { givePoints } from "./mall-scenes";
import { playOrder } from "./order-scenes";
import { endWithoutLeaks } from "./end-without-leaks";
import { changedCollections } from "./stored-change";

jest.setTimeout(120_000);

const callNames = Object.keys(contract) as CallName[];
const runsPerCall = 500;
const seed = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const senders: readonly CastName[] = ["requester", "taker", "staff", "keeper", "unregistered", "volunteer"];

describe("Whatever may be sent", () => {
  let test: SecurityCloud;
  let things: Things;
  const told = { inputs: 0, allowed: 0, refused: 0, tooLarge: 0 };
  beforeAll(async () => {
    test = await startSecurityCloud();
    await givePoints(test, "zhang", 10_000);
    await test.succeed("ma", "people.applyAsVolunteer", { skills: [], key: newKey() });
    const { orderId, serviceCode } = await playOrder(test, "served");
    const { redemptionId } = await test.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
    const { code } = await test.succeed("zhang", "mall.showVoucher", { redemptionId });
    things = { ...absentThings, orderId, serviceCode, redemptionId, code: code ?? "", applicantId: "p-ma" };
    console.info(
      `hostile input: ${runsPerCall} for each of ${callNames.length} calls, seed ${seed} (FUZZ_SEED=${seed} repeats it)`,
    );
  });
  afterAll(async () => {
    console.info(
      `hostile input: ${told.inputs} inputs, ${told.allowed} allowed, ${told.refused} refused, ${told.tooLarge} too large for the platform`,
    );
    await endWithoutLeaks(test);
  });

  /** The platform itself turns away what is larger than a call may be; everything else must be a reply. */
  const send = async (who: CastName, event: unknown): Promise<AnyReply | null> => {
    try {
      return await test.send(who, event);
    } catch (failure) {
      if ((failure as { errCode?: number }).errCode === -501007) return null;
      throw failure;
    }
  };

  /** What the call changed in the database although it refused; looked up only when it wrote at all. */
  const writesOf = (): readonly string[] =>
    (test.cloud.callLog.at(-1)?.databaseCalls ?? [])
      .filter((trace) => /insert|modify|remove|update/i.test(trace.action) && trace.code === undefined)
      .map((trace) => trace.collection);

  const expectSound = (call: CallName, reply: AnyReply | null, writes: readonly string[]): void => {
    told.inputs += 1;
    if (reply === null) return void (told.tooLarge += 1);
    if (reply.ok) return void (told.allowed += 1);
    told.refused += 1;
    const codes: readonly string[] = [...routerErrorCodes, ...contract[call].errors].filter(
      (code) => code !== "INTERNAL",
    );
    expect(codes).toContain(reply.code);
    expect(reply.code).not.toBe("RATE_LIMITED");
    const mayWrite = ["audit", "idempotency", ...countedTries(call, reply.code)];
    expect(writes.filter((collection) => !mayWrite.includes(collection))).toEqual([]);
    if (reply.code === "BAD_INPUT") expect(writes).toEqual([]);
  };

  /** Wrong codes are counted, so that they cannot be guessed: a service code on the order, a family's with the person. */
  const countedTries = (call: CallName, code: string | undefined): readonly string[] => {
    if (code === "WRONG_CODE") return ["orders"];
    return ["family.lookUp", "family.accept", "certificates.verify"].includes(call) ? ["codeTries"] : [];
  };

  it.each(callNames)("gets a typed answer from %s and changes nothing when refused", async (call) => {
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(hostileInputs(call, things), async (input) => {
        const who = senders[(turn += 1) % senders.length] ?? "requester";
        test.pass(11_000);
        const reply = await send(who, { call, input });
        expectSound(call, reply, writesOf());
      }),
      { numRuns: runsPerCall, seed, endOnFailure: true },
    );
  });

  it.each([
    ["toString"],
    ["__proto__"],
    ["constructor"],
    ["hasOwnProperty"],
    ["orders"],
    ["orders."],
    ["orders.grab "],
    ["ORDERS.GRAB"],
    [""],
    [null],
    [7],
    [["orders.grab"]],
    [{ $gt: "" }],
    [undefined],
  ])("knows no call named %p", async (call) => {
    const before = await test.snapshot();
    expect(await test.send("staff", { call, input: {} })).toMatchObject({ ok: false, code: "UNKNOWN_CALL" });
    expect(changedCollections(before, await test.snapshot(), [])).toEqual([]);
  });

  it.each([[null], ["orders.grab"], [7], [[]], [true], [{}], [[{ call: "people.me" }]]])(
    "knows no event %p",
    async (event) => {
      expect(await test.send("staff", event)).toMatchObject({ ok: false, code: "UNKNOWN_CALL" });
    },
  );

  it("lets the platform turn away a text of a million characters, and refuses the longest one that gets through", async () => {
    const wish = { categoryId: "medicine", wanted: { kind: "soon" }, key: newKey() };
    const tooLong = { call: "orders.publish", input: { ...wish, text: "长".repeat(1_000_000) } };
    expect(await send("requester", tooLong)).toBeNull();
    test.pass(61_000);
    const long = { call: "orders.publish", input: { ...wish, text: "x".repeat(95_000) } };
    expect(await send("requester", long)).toMatchObject({ code: "BAD_INPUT", hint: "text" });
  });

  it.each([["\u200B\u200C\u200D"], ["\u2060\uFEFF"], ["\u3164\u00AD"], ["\u202E倒着写"], ["\u2067a"], ["a\u0000"]])(
    "publishes no text that cannot be seen or that turns its surroundings around: %j",
    async (text) => {
      test.pass(61_000);
      const wish = { categoryId: "medicine", wanted: { kind: "soon" }, key: newKey(), text };
      expect(await send("requester", { call: "orders.publish", input: wish })).toMatchObject({
        code: "BAD_INPUT",
        hint: "text",
      });
    },
  );

  it("has met enough of both, and told nobody's secret", () => {
    expect(told.inputs).toBe(runsPerCall * callNames.length);
    expect(told.allowed).toBeGreaterThan(500);
    expect(told.refused).toBeGreaterThan(8_000);
  });
});

import { startSecurityCloud, type SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { checkAnswers, checkDisclosureTime, checkFailureLogs, checkMessages, checkReadingRow } from "./check-privacy";
import { everybody } from "./cast";
import { endWithoutLeaks } from "./end-without-leaks";
import { playOrder } from "./order-scenes";

jest.setTimeout(120_000);

describe("Phones, doors and names", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(async () => {
    console.info(
      `privacy: ${test.leaks.answersRead()} answers read, ${test.leaks.allowedReadings()} secrets told to those who may know them`,
    );
    await endWithoutLeaks(test);
  });

  it("are told to those who may know them, and to nobody else", async () => {
    expect(await checkAnswers(test)).toEqual([]);
    expect(test.leaks.allowedReadings()).toBeGreaterThan(20);
  });

  it("are told from the taking of an order until a day after the service, and never to staff", async () => {
    expect(await checkDisclosureTime(test)).toEqual([]);
  });

  it("leave a row whenever a volunteer reads them", async () => {
    expect(await checkReadingRow(test)).toEqual([]);
  });

  it("are gone for a volunteer who gave the order back or whose order was cancelled", async () => {
    const { orderId } = await playOrder(test, "taken");
    await test.succeed("zhang", "orders.giveBack", { orderId, reason: "家里有事", key: newKey() });
    const seen = await test.succeed("zhang", "orders.show", { orderId });
    expect(seen).toMatchObject({ relation: "stranger", requesterName: "王*", phone: null, address: null });
    await test.succeed("chen", "orders.grab", { orderId, key: newKey() });
    await test.succeed("wang", "orders.cancel", { orderId, reason: "不用了", key: newKey() });
    const cancelled = await test.succeed("chen", "orders.show", { orderId });
    expect(cancelled).toMatchObject({ relation: "taker", requesterName: "王*", phone: null, address: null });
  });

  it("stand in no message, inbox, audit row or log of the whole circle", async () => {
    expect(await checkMessages(test)).toEqual([]);
    expect(test.cloud.messages.length).toBeGreaterThan(3);
  });

  it("stand in no log when the database fails while somebody registers", async () => {
    expect(await checkFailureLogs(test)).toEqual([]);
  });

  it("lie encrypted, and never twice the same", async () => {
    const { documents } = await test.cloud.database.list("people", { limit: 100 });
    expect(documents.length).toBeGreaterThanOrEqual(everybody.length - 1);
    const ciphers = documents.flatMap((person) => [String(person["phoneCipher"]), String(person["addressCipher"])]);
    expect(new Set(ciphers).size).toBe(ciphers.length);
    expect(ciphers.every((cipher) => /^v1\.[A-Za-z0-9+/=]{40,}$/.test(cipher))).toBe(true);
  });
});

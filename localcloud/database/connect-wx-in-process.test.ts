import cloud from "wx-server-sdk";
import { connectWxInProcess } from "./connect-wx-in-process";
import { openTestDatabase } from "./open-test-database";

test("the real SDK's database works on an engine without sockets, two engines side by side", async () => {
  const [one, two] = [await openTestDatabase(), await openTestDatabase()];
  const first = connectWxInProcess(cloud, one.engine, { throwOnNotFound: false });
  const second = connectWxInProcess(cloud, two.engine, { throwOnNotFound: false });
  const _ = first.command;
  expect(await first.collection("orders").add({ data: { _id: "a", number: 1, value: 1 } })).toMatchObject({ _id: "a" });
  expect(await second.collection("orders").doc("a").get({})).toMatchObject({ data: null });
  const update = { data: { value: _.inc(1) } };
  expect(await first.collection("orders").where({ _id: "a", value: 1 }).update(update)).toMatchObject({
    stats: { updated: 1 },
  });
  expect(await first.collection("orders").where({ _id: "a", value: 1 }).update(update)).toMatchObject({
    stats: { updated: 0 },
  });
  await expect(first.collection("orders").add({ data: { _id: "a" } })).rejects.toMatchObject({ errCode: -502001 });
  await first.runTransaction(async (transaction: typeof first) => {
    await transaction
      .collection("orders")
      .doc("a")
      .update({ data: { value: _.inc(5) } });
  });
  expect(await first.collection("orders").doc("a").get({})).toMatchObject({ data: { value: 7 } });
});

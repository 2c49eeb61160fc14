import * as v from "valibot";
import { contract } from "../../../contract";
import { missingWord, nothingSaid, waysOfAsking } from "./caller-word";

test("it can be sent once way, outcome and stars are there", () => {
  expect(missingWord(nothingSaid)).toBe("先点怎么问的");
  expect(missingWord({ ...nothingSaid, way: "电话问过本人" })).toBe("先点办得怎么样");
  expect(missingWord({ ...nothingSaid, way: "电话问过本人", outcome: "partly" })).toBe("再点几颗星");
  expect(missingWord({ ...nothingSaid, way: "电话问过本人", outcome: "partly", stars: 3 })).toBeNull();
});

test.each(waysOfAsking)("%s is a reason the cloud takes", (reason) => {
  const said = { orderId: "o1", outcome: "solved", stars: 5, comment: "", reason, key: "0123456789abcdef" };
  expect(v.is(contract["orders.confirmForCaller"].input, said)).toBe(true);
});

import * as v from "valibot";
import { contract } from "../../../contract";
import { reasonStepNames, reasonStepWords } from "./reason-steps";

const every = reasonStepNames.flatMap((name) =>
  (["offered", "taken"] as const).map((status) => [name, status] as const),
);

test.each(every)(
  "%s of an order that is %s says before and after what follows, and its reasons pass",
  (name, status) => {
    const { button, follows, done, reasons } = reasonStepWords(name, status);
    expect(button.length).toBeLessThanOrEqual(20);
    expect([follows, done].every((sentence) => sentence.endsWith("。"))).toBe(true);
    for (const reason of reasons)
      expect(v.is(contract[`orders.${name}`].input, { orderId: "o1", reason, key: "0123456789abcdef" })).toBe(true);
  },
);

test("who already promised to come is told, and staff read so", () => {
  expect(reasonStepWords("takeBack", "taken").done).toContain("志愿者会收到消息");
});

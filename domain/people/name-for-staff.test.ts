import { aPerson, staffOf } from "../orders/order-builders";
import { nameForStaff } from "./name-for-staff";

const zhang = { areaId: "zc.a.b.g03.b12", name: "张建国" };

it.each([
  ["whoever looks after his grid", staffOf("zhao", "gridWorker", "zc.a.b.g03"), "张建国"],
  ["whoever looks after his community", staffOf("sun", "communityStaff", "zc.a.b"), "张建国"],
  ["whoever looks after the grid beside it", staffOf("qian", "gridWorker", "zc.a.b.g02"), "张*"],
  ["whoever looks after nothing", aPerson("wang"), "张*"],
])("%s reads his name as she may", (_who, reader, name) => {
  expect(nameForStaff(reader, zhang, 0)).toBe(name);
});

it("is masked again once the role has ended", () => {
  const held = { role: "gridWorker", areaId: "zc.a.b.g03", shopId: null, grantedAtMs: 0, endsAtMs: 100 } as const;
  const zhao = aPerson("zhao", { roles: [held] });
  expect([nameForStaff(zhao, zhang, 99), nameForStaff(zhao, zhang, 100)]).toEqual(["张建国", "张*"]);
});

import { mayCall } from "./may-call";
import type { Role } from "./role";

describe("A call", () => {
  it.each<[string, "anyone" | readonly Role[], readonly Role[], boolean]>([
    ["for anyone is made by strangers", "anyone", [], true],
    ["for anyone is made by residents", "anyone", ["resident"], true],
    ["for residents is not made by strangers", ["resident"], [], false],
    ["for staff is not made by residents", ["communityStaff", "admin"], ["resident", "volunteer"], false],
    ["for staff is made by who holds one of their roles", ["communityStaff", "admin"], ["resident", "admin"], true],
    ["for nobody is made by nobody", [], ["resident", "admin"], false],
  ])("%s", (_what, who, held, expected) => {
    expect(mayCall(who, held)).toBe(expected);
  });
});

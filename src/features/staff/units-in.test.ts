import { unitsIn } from "./units-in";

it.each([
  ["", []],
  ["供热公司", ["供热公司"]],
  ["供热公司、街道办，物业;派出所", ["供热公司", "街道办", "物业", "派出所"]],
  ["  供热公司  ", ["供热公司"]],
])("%j names %j", (typed, units) => {
  expect(unitsIn(typed)).toEqual(units);
});

import { initialsOf } from "./search-fields";

it.each([
  ["王桂兰", "wgl"],
  ["刘福生", "lfs"],
  ["曾国强", "zgq"],
  ["解晓东", "xxd"],
  ["单红", "sh"],
  ["欧阳修", "oyx"],
  ["", ""],
])("%s is found by %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

import { emptyRegisterDraft, registerErrors, type RegisterDraft } from "./register-draft";

const good: RegisterDraft = {
  name: "王桂兰",
  phone: "13863700001",
  door: "2 单元 301",
  place: { areaId: "a.b", words: "12 号楼" },
  hasAgreed: true,
};

test("a full form has no errors", () => expect(registerErrors(good)).toEqual({}));

test("an empty form says all five", () => {
  expect(Object.keys(registerErrors(emptyRegisterDraft)).sort()).toEqual([
    "door",
    "hasAgreed",
    "name",
    "phone",
    "place",
  ]);
});

test.each([
  ["name", "  "],
  ["phone", "1386370000"],
  ["phone", "138637000012"],
  ["phone", "12863700001"],
  ["phone", "0537-5550101"],
  ["door", " "],
] as const)("%s cannot be %j", (field, value) => {
  expect(Object.keys(registerErrors({ ...good, [field]: value }))).toEqual([field]);
});

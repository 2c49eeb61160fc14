import { sayGreeting } from "./say-greeting";

test.each([
  ["04:59", "夜深了"],
  ["05:00", "早上好"],
  ["09:00", "上午好"],
  ["12:00", "中午好"],
  ["14:00", "下午好"],
  ["17:59", "下午好"],
  ["18:00", "晚上好"],
])("at %s in Shanghai one says %s", (clock, words) => {
  expect(sayGreeting(Date.parse(`2026-11-20T${clock}:00+08:00`))).toBe(words);
});

import { maskText } from "./mask-text";

describe("Free text with persons hidden", () => {
  it.each([
    ["请打 13912345678 找我", "请打 **** 找我"],
    ["电话 0531-8888 1234", "电话 ****"],
    ["身份证 37010519480101123X", "身份证 ****"],
    ["住 3 单元 402", "住 ***"],
    ["12 号楼 2-301室", "12 号楼 ***"],
    ["王桂兰的药", "王*的药"],
    ["买 2 盒降压药，15:00 前", "买 2 盒降压药，15:00 前"],
    ["2026 年 12 号楼", "2026 年 12 号楼"],
    ["", ""],
  ])("%j reads %j", (text, masked) => expect(maskText(text, ["王桂兰", ""])).toBe(masked));

  it("leaves a name of one character alone: it would hide a common word", () => {
    expect(maskText("王姐来过", ["王"])).toBe("王姐来过");
  });
});

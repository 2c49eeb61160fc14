import { consentTexts, consentVersion } from "./consent";

describe("The text people agree to", () => {
  it("has a version in force, by year and month", () => {
    expect(consentVersion).toMatch(/^20\d\d-\d\d$/);
    expect(Object.keys(consentTexts)[0]).toBe(consentVersion);
  });

  it("says who reads door and phone, for how long, and how to leave", () => {
    const text = consentTexts[consentVersion] ?? [];
    expect(text).toHaveLength(4);
    for (const said of ["姓名、电话和住址", "一天后", "九十天后", "注销"]) {
      expect(text.some((sentence) => sentence.includes(said))).toBe(true);
    }
  });
});

import { drawPicture } from "./draw-picture";

test("every drawing is a whole SVG whose colours survive in an address", () => {
  for (const picture of [
    "soap",
    "salt",
    "rice",
    "oil",
    "towel",
    "haircut",
    "knife",
    "phone-class",
    "writing-class",
    "badminton",
    "hall-hour",
  ]) {
    const address = drawPicture(picture);
    expect(address).not.toMatch(/[#<>"]/);
    const parsed = new DOMParser().parseFromString(decodeURIComponent(address.slice(19)), "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(parsed.documentElement.children.length).toBeGreaterThan(2);
  }
});

test("a thing without a drawing gets a parcel, not a hole", () => {
  expect(drawPicture("something-new")).toContain("%3Crect");
  expect(drawPicture("something-new")).not.toBe(drawPicture("soap"));
});

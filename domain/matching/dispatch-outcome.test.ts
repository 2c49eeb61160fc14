import { outcomeOfRefusal } from "./dispatch-outcome";

describe("Why an order of a batch was not put before somebody", () => {
  it.each([
    ["NOT_OPEN", "offered", "asked"],
    ["TAKEN", "open", "taken"],
    ["EXPIRED", "open", "over"],
    ["WRONG_STATUS", "taken", "taken"],
    ["WRONG_STATUS", "serving", "taken"],
    ["WRONG_STATUS", "offered", "asked"],
    ["WRONG_STATUS", "cancelled", "over"],
    ["WRONG_STATUS", "answered", "over"],
    ["WRONG_STATUS", null, "over"],
    ["TIME_CLASH", "open", "volunteerBusy"],
    ["TOO_MANY_OPEN", "open", "volunteerBusy"],
    ["SUSPENDED", "open", "volunteerGone"],
    ["NOT_A_VOLUNTEER", "open", "volunteerGone"],
    ["NOT_APPROVED", "open", "volunteerGone"],
    ["OUT_OF_AREA", "open", "volunteerUnfit"],
    ["NOT_SUITED", "open", "volunteerUnfit"],
    ["OWN_MATTER", "open", "ownMatter"],
    ["NOT_FOUND", null, "unknown"],
    ["BUSY", "open", "notReached"],
  ] as const)("%s while it is %s: %s", (code, status, outcome) => {
    expect(outcomeOfRefusal(code, status)).toBe(outcome);
  });
});

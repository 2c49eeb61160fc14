import { dispatchOutcomes } from "../../../domain/matching/dispatch-outcome";
import { mayTryAgain, outcomeWords } from "./outcome-words";
import { maySendAgain, standingWords } from "./standing-words";

describe("What staff read of an order that was sent out", () => {
  it("offers to send again whatever still waits for somebody, and nothing else", () => {
    const again = ["partlyTaken", "open", "volunteerBusy", "volunteerGone", "volunteerUnfit"];
    expect(dispatchOutcomes.filter(mayTryAgain)).toEqual(again);
    expect([...again, "notReached"].every((standing) => maySendAgain(standing as "open"))).toBe(true);
  });

  it("says that an order needs nobody only when that is so", () => {
    const needsNobody = dispatchOutcomes.filter((outcome) => /不用/.test(JSON.stringify(outcomeWords[outcome])));
    expect(needsNobody).toEqual(["taken", "over"]);
    expect(outcomeWords.partlyTaken.text).toBe("有邻居先接了名额，人还没齐，可以再派。");
    expect(standingWords.stuck.text).toBe("办到一半卡住了，请到工作台“异常”里处理。");
  });
});

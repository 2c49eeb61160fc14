import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { ProposedOrder } from "./proposal";
import { SentOrders } from "./sent-orders";
import type { SentOrder, useSending } from "./use-sending";

jest.mock("@tarojs/components", () => ({ View: ({ children }: { children: ReactNode }) => <div>{children}</div> }));
jest.mock("../../ui/notice", () => ({ Notice: ({ kind, text }: Texts) => <p>{`${kind}: ${text}`}</p> }));
jest.mock("../../ui/big-button", () => ({
  BigButton: ({ text, onPress }: Texts & { onPress: () => void }) => <button onClick={onPress}>{text}</button>,
}));
jest.mock("./sent-order-card", () => ({
  SentOrderCard: ({ names, words }: { names: string | null; words: Texts }) => (
    <li data-names={names ?? ""}>{words.word}</li>
  ),
}));
jest.mock("../../ui/scroll-to-top", () => ({ useTopOfEach: (step: string) => mockSteps.push(step) }));
const mockSteps: string[] = [];
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

type Texts = { kind: string; text: string; word: string };

const order = (orderId: string) => ({ orderId, volunteers: [{ volunteerId: `p-${orderId}`, name: "义" }] });

function aPage(outcomes: Readonly<Record<string, SentOrder["outcome"]>>, more: Partial<ReturnType<typeof useSending>>) {
  const sending = {
    sent: new Map(Object.entries(outcomes)),
    undone: new Map(),
    lostIds: new Set(),
    error: null,
    ...more,
  };
  const onTryAgain = jest.fn();
  const root = document.createElement("div");
  act(() =>
    createRoot(root).render(
      <SentOrders
        orders={["a", "b", "c"].map(order) as unknown as ProposedOrder[]}
        sending={sending as ReturnType<typeof useSending>}
        {...{ onTryAgain, onGoOn: jest.fn(), onAgain: jest.fn() }}
      />,
    ),
  );
  const textsOf = (tag: string) => [...root.querySelectorAll(tag)].map(({ textContent }) => textContent);
  const press = (text: string) =>
    [...root.querySelectorAll("button")].find(({ textContent }) => textContent === text)?.click();
  const namesOf = () => [...root.querySelectorAll("li")].map((card) => card.getAttribute("data-names"));
  return { textsOf, namesOf, press, onTryAgain };
}

describe("What became of each order", () => {
  it("says of those without an answer that there is none, and offers nothing before they are sent again", () => {
    const sendLostAgain = jest.fn(() => Promise.resolve(true));
    const page = aPage({ a: "offered", b: "volunteerBusy" }, { lostIds: new Set(["c"]), sendLostAgain });
    expect(page.textsOf("p")).toEqual([
      "warning: 派出了 1 单，1 单没有派，1 单没有收到答复。请到最下面再发一次，不会重复派。",
    ]);
    expect(page.textsOf("li")).toEqual(["派出了", "没派成", "没有收到答复"]);
    expect(page.textsOf("button")).toEqual(["再发一次没收到答复的 1 单", "撤回还没答复的", "再派一批"]);
    page.press("再发一次没收到答复的 1 单");
    expect(sendLostAgain).toHaveBeenCalledTimes(1);
  });

  it("lets be sent again what still lacks somebody, and not what nobody is needed for", () => {
    const page = aPage({ a: "partlyTaken", b: "taken", c: "volunteerGone" }, {});
    expect(page.textsOf("li")).toEqual(["还缺人", "已有人接", "没派成"]);
    page.press("重新配人再派 2 单");
    expect(page.onTryAgain).toHaveBeenCalledWith(["a", "c"]);
  });

  it("names who was asked or was to be, and nobody where somebody else has it or it was withdrawn", () => {
    expect(aPage({ a: "offered", b: "taken", c: "asked" }, {}).namesOf()).toEqual(["义", "", ""]);
    expect(aPage({ a: "volunteerBusy", b: "notReached", c: "over" }, {}).namesOf()).toEqual(["义", "义", ""]);
    const undone = new Map([["a", "withdrawn"] as const, ["b", "answered"] as const]);
    expect(aPage({ a: "offered", b: "offered" }, { undone }).namesOf()).toEqual(["", "义"]);
  });

  it("says at the top what was withdrawn, once that is known", () => {
    const undone = new Map([["a", "withdrawn"] as const, ["b", "answered"] as const]);
    const waiting = aPage({ a: "offered", b: "offered" }, { undone, isWithdrawing: true });
    expect(waiting.textsOf("p")).toEqual(["success: 派出了 2 单。下面每一单都写着。"]);
    expect(mockSteps.at(-1)).toBe("sent");
    const page = aPage({ a: "offered", b: "offered" }, { undone });
    expect(page.textsOf("p")).toEqual(["undefined: 撤回了 1 单，又在等人接了。"]);
    expect(mockSteps.at(-1)).toBe("withdrawn");
  });

  it("is green only when all were sent out", () => {
    expect(aPage({ a: "offered", b: "offered" }, {}).textsOf("p")).toEqual([
      "success: 派出了 2 单。下面每一单都写着。",
    ]);
  });
});

import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Proposal, ProposedOrder, ProposedVolunteer } from "./proposal";
import { ProposalView } from "./proposal-view";

jest.mock("@tarojs/components", () => jest.requireActual<object>("../../../tests/harness/plain-kit"));
jest.mock("taro-ui", () => jest.requireActual<object>("../../../tests/harness/plain-kit"));
jest.mock("@tarojs/taro", () => ({}));
jest.mock("../../cloud/use-call", () => ({ useCall: jest.fn(() => ({ value: null, error: null })) }));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const nowMs = Date.parse("2026-09-01T10:00:00+08:00");
const aVolunteer = (volunteerId: string, more: Partial<ProposedVolunteer> = {}): ProposedVolunteer => ({
  volunteerId,
  name: "义*",
  placeName: "后八里沟小区 3 号楼",
  score: 500,
  distanceMeters: 300,
  reasons: ["距离 300 米", "手上没有单"],
  isFixed: false,
  ...more,
});
const anOrder = (place: number, more: Partial<ProposedOrder> = {}): ProposedOrder => ({
  orderId: `order${place}`,
  categoryName: "搬抬重物",
  text: `搬第 ${place} 个柜子`,
  placeName: "后八里沟小区 7 号楼",
  wanted: { kind: "today", fromMs: nowMs, untilMs: nowMs + 3_600_000 },
  freeSlots: 1,
  roughPoint: null,
  isUrgent: false,
  volunteers: [aVolunteer(`p-${place}`)],
  emptySlots: 0,
  whyEmpty: null,
  ...more,
});
const aProposal = (orders: ProposedOrder[]): Proposal => ({
  orders,
  goneOrderIds: [],
  refused: [],
  filledSlots: orders.reduce((sum, { volunteers }) => sum + volunteers.length, 0),
  emptySlots: orders.reduce((sum, { emptySlots }) => sum + emptySlots, 0),
  distanceMeters: 600,
  comparison: "和就近派单一样",
  isOptimal: true,
});
const many = (count: number) => aProposal(Array.from({ length: count }, (_none, place) => anOrder(place)));

let page: HTMLElement;
let root: Root;
const show = (proposal: Proposal, more: { error?: string; sendingError?: string; isAsking?: boolean } = {}) =>
  act(() =>
    root.render(
      <ProposalView
        proposal={proposal}
        wish={{ orderIds: ["order0"], fixed: [], without: [] }}
        isAsking={more.isAsking ?? false}
        isSending={false}
        error={more.error ?? null}
        sendingError={more.sendingError ?? null}
        onWish={jest.fn()}
        onSend={jest.fn()}
        onBack={jest.fn()}
      />,
    ),
  );
const all = (selector: string, words = "") =>
  [...page.querySelectorAll<HTMLElement>(selector)].filter(({ textContent }) => textContent.includes(words));
const tap = (words: string, place = 0) => act(() => all(".pressable", words)[place]?.click());
/** What stands on the page in reading order, of these. */
const inOrder = () =>
  all(".notice-error, .notice-info, .dispatch-card, .dispatch-foot").map(({ className }) =>
    className.split(" ").at(-1),
  );

beforeEach(() => {
  page = document.createElement("div");
  root = createRoot(page);
});
afterEach(() => act(() => root.unmount()));

test("a two-slot order with one person proposed lacks one; nobody is said to be there only where nobody is", () => {
  const half = anOrder(0, { freeSlots: 2, emptySlots: 1, whyEmpty: "合适的人只有上面这些" });
  const none = anOrder(1, { freeSlots: 2, emptySlots: 2, volunteers: [], whyEmpty: "附近没有志愿者" });
  show(aProposal([half, none, anOrder(2)]));
  expect(all(".dispatch-card").map((card) => card.querySelector(".status-chip")?.textContent ?? null)).toEqual([
    "还差 1 位",
    "没配上人",
    null,
  ]);
  expect(all(".card-title").map(({ textContent }) => textContent)).toEqual([
    "配上 2 个名额，2 位志愿者；还差 3 个名额",
    "搬抬重物，要 2 人",
    "搬抬重物，要 2 人",
    "搬抬重物",
  ]);
});

test("what sounds like danger says so on its card, and nothing else does", () => {
  show(aProposal([anOrder(0), anOrder(1, { isUrgent: true })]));
  expect(all(".dispatch-card").map(({ textContent }) => textContent.includes("紧急"))).toEqual([false, true]);
});

test("people of the same name are told apart by their buildings", () => {
  const volunteers = [aVolunteer("p-1"), aVolunteer("p-2", { placeName: "后八里沟小区 5 号楼" })];
  show(aProposal([anOrder(0, { volunteers }), anOrder(1, { volunteers: [aVolunteer("p-3", { placeName: "" })] })]));
  expect(all(".dispatch-person .dispatch-note").map(({ textContent }) => textContent)).toEqual([
    "后八里沟小区 3 号楼 · 距离 300 米 · 手上没有单",
    "后八里沟小区 5 号楼 · 距离 300 米 · 手上没有单",
    "距离 300 米 · 手上没有单",
  ]);
});

test("where nobody at all was proposed, nothing is compared", () => {
  show(aProposal([anOrder(0, { volunteers: [], emptySlots: 1, whyEmpty: "附近没有志愿者" })]));
  expect(page.textContent).not.toContain("比一比");
  show(many(1));
  expect(page.textContent).toContain("比一比");
});

test("the button stands above a long proposal too", () => {
  show(many(5));
  expect(all(".big-button-main", "派单（5 单）")).toHaveLength(1);
  show(many(6));
  expect(all(".big-button-main", "派单（6 单）")).toHaveLength(2);
  expect(inOrder()).toEqual(["dispatch-foot", ...Array<string>(6).fill("dispatch-card"), "dispatch-foot"]);
});

describe("what went wrong is said beside what was tapped:", () => {
  const cards = (count: number) => Array<string>(count).fill("dispatch-card");
  const proposal = many(6);
  beforeEach(() => show(proposal));

  test("the button above", () => {
    tap("派单（6 单）");
    show(proposal, { sendingError: "没有网络" });
    expect(inOrder()).toEqual(["notice-error", "dispatch-foot", ...cards(6), "dispatch-foot"]);
  });

  test("the button below", () => {
    tap("派单（6 单）", 1);
    show(proposal, { sendingError: "没有网络" });
    expect(inOrder()).toEqual(["dispatch-foot", ...cards(6), "notice-error", "dispatch-foot"]);
  });

  test("the card that was changed, first that others are looked for", () => {
    tap("换人", 3);
    tap("不派义*，另找一位");
    show(proposal, { isAsking: true });
    expect(all(".dispatch-card").map((card) => card.querySelector(".notice")?.textContent ?? "")).toEqual([
      "",
      "",
      "",
      "正在重新配人…",
      "",
      "",
    ]);
    show(proposal, { error: "没有网络" });
    expect(inOrder()).toEqual(["dispatch-foot", ...cards(4), "notice-error", ...cards(2), "dispatch-foot"]);
  });

  test("above the map, where the card is out of sight", () => {
    tap("换人", 3);
    tap("这一单先不派");
    show(proposal, { error: "没有网络" });
    tap("地图");
    expect(inOrder()).toEqual(["notice-error", "dispatch-foot", "dispatch-foot"]);
  });

  test("nothing any more once the next thing is tapped, or there is another proposal", () => {
    tap("换人", 3);
    tap("这一单先不派");
    show(proposal, { error: "没有网络" });
    tap("派单（6 单）");
    expect(all(".notice")).toEqual([]);
    show(proposal, { sendingError: "没有网络" });
    show(many(7), { error: "没有网络", sendingError: "没有网络" });
    expect(all(".notice")).toEqual([]);
  });
});

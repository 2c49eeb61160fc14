import { act } from "react";
import { createRoot } from "react-dom/client";
import { OrderMatter } from "./order-matter";
import type { OrderView } from "./order-view";

jest.mock("@tarojs/components", () => jest.requireActual<object>("../../../tests/harness/plain-kit"));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const nowMs = Date.parse("2026-09-01T10:00:00+08:00");
const anOffer = (more: Partial<OrderView> = {}) =>
  ({
    relation: "offeree",
    status: "offered",
    categoryName: "买药送药",
    text: "降压药快没了",
    wanted: { kind: "today", fromMs: nowMs, untilMs: nowMs + 5 * 24 * 3_600_000 },
    isUrgent: false,
    needs: [],
    answers: [],
    rules: { forbidden: [], takersNeeded: 1 },
    requesterName: "居*",
    beneficiaryName: null,
    placeName: "后八里沟小区 7 号楼",
    distanceMeters: 200,
    address: null,
    phone: null,
    recurrence: null,
    slotCount: 1,
    plannedMinutes: 60,
    expectedPoints: 12,
    expectedWhy: [],
    awarded: null,
    ...more,
  }) as unknown as OrderView;

function read(order: OrderView): string[] {
  const page = document.createElement("div");
  act(() => createRoot(page).render(<OrderMatter order={order} nowMs={nowMs} />));
  return [...page.querySelectorAll(".fact, .status-chip")].map(({ textContent }) => textContent);
}

test("whoever is asked reads how long it takes and how far it is, as in the hall", () => {
  expect(read(anOffer())).toEqual(
    expect.arrayContaining(["要多久大约 1 小时", "地点后八里沟小区 7 号楼附近，约\u00A0200\u00A0米"]),
  );
});

test("where no way is known, the place alone is said", () => {
  expect(read(anOffer({ distanceMeters: null }))).toContain("地点后八里沟小区 7 号楼附近");
});

test("whoever has taken it finds the door instead", () => {
  const taken = anOffer({
    relation: "taker",
    status: "taken",
    address: "后八里沟小区 7 号楼 201",
    distanceMeters: null,
  });
  const facts = read(taken);
  expect(facts).toContain("地点后八里沟小区 7 号楼 201");
  expect(facts.filter((fact) => fact.startsWith("要多久"))).toEqual([]);
});

test("whoever is asked reads that it sounds like danger", () => {
  expect(read(anOffer({ isUrgent: true }))).toContain("紧急");
  expect(read(anOffer())).not.toContain("紧急");
});

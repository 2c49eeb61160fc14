import type { Proposal, ProposedOrder } from "./proposal";
import { sayArranged, saySending } from "./say-proposal";

/** Each order as whom it would be put before, and how many more it needs. */
const aProposal = (...orders: [volunteers: string, emptySlots: number][]): Proposal =>
  ({
    orders: orders.map(([names, emptySlots]) => ({
      volunteers: Array.from(names).map((volunteerId) => ({ volunteerId })),
      emptySlots,
    })) as ProposedOrder[],
    filledSlots: orders.reduce((sum, [names]) => sum + names.length, 0),
    emptySlots: orders.reduce((sum, [, empty]) => sum + empty, 0),
  }) as Proposal;

test.each([
  ["one person for all", aProposal(["a", 0], ["a", 0]), "都配上了：2 单，1 位志愿者", "派单（2 单）"],
  ["one each", aProposal(["a", 0], ["b", 0]), "都配上了：2 单，2 位志愿者", "派单（2 单）"],
  ["two for one", aProposal(["ab", 0], ["a", 0]), "都配上了：3 个名额，2 位志愿者", "派单（2 单，3 个名额）"],
  ["half of one", aProposal(["a", 1], ["a", 0]), "配上 2 个名额，1 位志愿者；还差 1 个名额", "派单（2 单）"],
  ["all but one", aProposal(["a", 0], ["", 1]), "配上 1 单，1 位志愿者；还差 1 单", "派单（1 单）"],
  ["nobody", aProposal(["", 1], ["", 2]), "一个人也没配上", "派单（0 单）"],
  ["nothing that still waits", aProposal(), "没有要派的单了", "派单（0 单）"],
] as const)("%s", (_case, proposal, arranged, sending) => {
  expect([sayArranged(proposal), saySending(proposal)]).toEqual([arranged, sending]);
});

import { serveStage, type OrderView } from "./serve-stage";

const mine = [{ isMe: true }] as OrderView["takers"];
const others = [{ isMe: false }] as OrderView["takers"];

test.each([
  ["taken", mine, ["arrive", "giveBack"], "going"],
  ["serving", mine, ["leave"], "working"],
  ["serving", mine, ["arrive"], "going"],
  ["serving", mine, [], "waiting"],
  ["open", mine, ["giveBack"], "gathering"],
  ["served", mine, [], "waiting"],
  ["confirmed", mine, [], "waiting"],
  ["stuck", mine, [], "over"],
  ["answered", mine, [], "over"],
  ["evaluated", mine, [], "finished"],
  ["cancelled", mine, [], "over"],
  ["expired", mine, [], "over"],
  ["offered", [], ["acceptOffer", "declineOffer"], "asked"],
  ["taken", others, [], "notMine"],
  ["open", [], ["grab"], "notMine"],
] as const)("an order that is %s, with takers %j and actions %j, is %s", (status, takers, actions, stage) => {
  const rules = { forbidden: [], takersNeeded: 2, risk: "low" as const };
  expect(serveStage({ status, takers: [...takers], actions: [...actions], rules })).toBe(stage);
});

import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parse } from "valibot";
import { organisation } from "../cloudfunctions/setup/organisation";
import { firstPolicy as firstCategoryPolicy } from "../cloudfunctions/setup/add-categories";
import { ruleOfPolicy } from "../domain/categories/rule-of-policy";
import { firstPolicy } from "../domain/policies/policies";
import { countyCity } from "../localcloud/city/city-figures";
import { groundOf } from "../localcloud/city/demo-ground";
import { planCity } from "../localcloud/city/plan-city";
import { demoOrganisation } from "../localcloud/demo/demo-organisation";
import { atMost, endBench, exactly, printFigure } from "./figure";
import { drawReplay, replayRows, wayWords } from "./replay/draw-replay";
import { replayCommunity, type Way } from "./replay/replay-community";
import { replayFigures, type ReplayFigures } from "./replay/replay-figures";
import { replayTown } from "./replay/replay-town";

/** Always the same half year, so that its table can stand in the documents. */
const untilMs = Date.UTC(2026, 5, 30, 4);
const ways: readonly Way[] = ["grabbing", "greedy", "mixNearest", "mix"];

function replay(seed: number): Readonly<Record<Way, ReplayFigures>> {
  const plan = planCity({ figures: countyCity, ground: groundOf(1), cityNumber: 1, seed, untilMs });
  const { categories } = parse(organisation, demoOrganisation);
  const rules = new Map(
    categories.map((one) => [one.categoryId, ruleOfPolicy(one.categoryId, firstCategoryPolicy(one))]),
  );
  const policy = firstPolicy("matching").value;
  const of = (way: Way): ReplayFigures =>
    replayFigures(
      plan.communities.map((community) => replayCommunity(replayTown(plan, community, rules), way, policy)),
    );
  return { grabbing: of("grabbing"), greedy: of("greedy"), mixNearest: of("mixNearest"), mix: of("mix") };
}

function tell(figures: Readonly<Record<Way, ReplayFigures>>): void {
  console.error(`| ${figures.mix.asked} 单求助 | ${ways.map((way) => wayWords[way]).join(" | ")} |`);
  console.error(`| --- | ${ways.map(() => "---:").join(" | ")} |`);
  for (const { of, unit, words } of replayRows) {
    console.error(`| ${words} | ${ways.map((way) => `${figures[way][of]}${unit}`).join(" | ")} |`);
  }
  for (const way of ways) console.error(JSON.stringify({ way, ...figures[way] }));
}

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, write: { type: "boolean", default: false } },
});
const startedMs = performance.now();
const figures = replay(Number(values.seed));
tell(figures);
console.error(`replayed in ${Math.round((performance.now() - startedMs) / 1000)} s`);
if (values.write) {
  const picture = drawReplay(figures, `同一座城、同样的人、半年 ${figures.mix.asked} 单求助，四种派法`);
  writeFileSync(path.resolve(__dirname, "../docs/pictures/replay.svg"), picture);
}
const { grabbing, greedy, mix } = figures;
const { noticesPerDay } = firstPolicy("matching").value;
printFigure(exactly("replay.requests met by every way", grabbing.asked, "orders", mix.asked));
printFigure(
  atMost(
    "replay.unassigned of the mix",
    mix.unassignedPercent,
    "%",
    Math.min(grabbing.unassignedPercent, greedy.unassignedPercent),
  ),
);
printFigure(
  atMost(
    "replay.median wait of the mix",
    mix.medianWaitMinutes,
    "minutes",
    Math.min(grabbing.medianWaitMinutes, greedy.medianWaitMinutes),
  ),
);
printFigure(atMost("replay.notices for one person on one day, at most", mix.noticesMost, "notices", noticesPerDay));
endBench();

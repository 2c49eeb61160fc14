import { riskWords } from "../../../domain/orders/risk";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { flags, flagWords, type Policy } from "./policy-form";

const joined = (words: readonly string[]): string | null =>
  words.length === 0 ? null : words.map((one) => one.replace(/。$/, "")).join("；");

/** The rules in force, to read. */
export function PolicyRead({ policy }: { policy: Policy }) {
  const { deadlines, form, pointsRule } = policy;
  return (
    <Card title={policy.name}>
      <Facts
        facts={[
          { name: "常用的话", value: joined(policy.templates) },
          { name: "要问的", value: joined(form.map(({ label }) => label)) },
          { name: "计划时长", value: sayMinutes(policy.plannedMinutes) },
          { name: "名额", value: `${policy.slotCount} 人` },
          { name: "到齐几人", value: `${policy.takersNeeded} 人才开始` },
          { name: "手艺", value: joined(policy.requiredSkills) },
          { name: "不能做的", value: joined(policy.forbidden) },
          { name: "风险", value: riskWords[policy.risk] },
          { name: "怎么办", value: joined(flags.filter((flag) => policy[flag]).map((flag) => flagWords[flag])) },
          { name: "审单", value: sayMinutes(deadlines.reviewMinutes) },
          { name: "接单", value: `${deadlines.takenHours} 小时` },
          { name: "评单", value: `${deadlines.evaluatedDays} 天` },
          {
            name: "积分",
            value: `基础 ${pointsRule.basePoints} 分，每小时加 ${pointsRule.perHourPoints} 分，难度按 ${pointsRule.difficultyPercent ?? 100}%，最多 ${pointsRule.maxPoints} 分`,
          },
        ]}
      />
    </Card>
  );
}

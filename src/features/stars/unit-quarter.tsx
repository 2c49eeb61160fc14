import type { Output } from "../../../contract";
import { quarterWords } from "../../../domain/stars/calendar-period";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { StarsShown } from "../../ui/stars-shown";
import { StatusChip } from "../../ui/status-chip";
import { Why } from "../../ui/why";
import { sayTenths } from "./say-rating";
import "./stars.scss";

type Quarter = Output<"stars.showTeamTimeBank">["quarters"][number];

/** A quarter of a team or an organisation: its stars, and the figures they come from. */
export function UnitQuarter({ one, title, kind }: { one: Quarter; title?: string; kind?: string }) {
  const { isSettled, level, qualityTenths, ratings, satisfiedPercent } = one;
  return (
    <Card
      title={title ?? quarterWords(one.quarter)}
      aside={
        <StatusChip
          word={isSettled ? "定下了" : "还在算"}
          tone={isSettled ? "done" : "waiting"}
          icon={isSettled ? "circle-check" : "clock"}
        />
      }
    >
      <StarsShown stars={level} word={level === 0 ? "还没有星" : `${level} 星`} />
      <Facts
        facts={[
          { name: "是什么", value: kind ?? null },
          { name: "服务", value: `${one.services} 次，${sayMinutes(one.minutes)}` },
          { name: "出力的人", value: `${one.people} 人` },
          { name: "满意", value: satisfiedPercent === null ? "还没有评价" : `${satisfiedPercent}%，${ratings} 次评价` },
          { name: "社区评分", value: qualityTenths === null ? null : `平均 ${sayTenths(qualityTenths)} 分` },
          { name: "得的积分", value: `${one.points} 分` },
        ]}
      />
      <Why breakdown={one.explanation} question="星级怎么来的" />
    </Card>
  );
}

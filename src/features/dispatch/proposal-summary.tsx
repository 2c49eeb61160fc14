import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import type { Proposal } from "./proposal";
import { sayMeters } from "./say-meters";
import { sayArranged } from "./say-proposal";

/** What the proposal comes to, against asking the nearest for each, and what did not go as wished. */
export function ProposalSummary({ proposal }: { proposal: Proposal }) {
  const { comparison, filledSlots, goneOrderIds, isOptimal, refused } = proposal;
  return (
    <>
      <Card title={sayArranged(proposal)}>
        {filledSlots === 0 ? null : (
          <Facts
            facts={[
              { name: "一共走", value: sayWay(proposal) },
              { name: "比一比", value: comparison },
            ]}
          />
        )}
      </Card>
      {isOptimal ? null : <Notice kind="warning" text="时间不够，这是目前找到的最好安排。" />}
      {goneOrderIds.length === 0 ? null : (
        <Notice text={`有 ${goneOrderIds.length} 单已经有人接了，或不用办了，没排进来。`} />
      )}
      {refused.map(({ orderId, name, why }) => (
        <Notice
          key={`${orderId} ${name}`}
          kind="warning"
          text={`${name === "" ? "您选的人" : name}去不了：${why}。这一单重新配了。`}
        />
      ))}
    </>
  );
}

/** What nobody knows is not said to be short. */
function sayWay({ distanceMeters, filledSlots, orders }: Proposal): string {
  const unknown = orders.flatMap(({ volunteers }) => volunteers).filter((one) => one.distanceMeters === null).length;
  if (unknown === filledSlots) return "不知道，住处都不在地图上";
  return unknown === 0 ? sayMeters(distanceMeters) : `${sayMeters(distanceMeters)}，另有 ${unknown} 人不知道多远`;
}

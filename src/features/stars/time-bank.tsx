import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { sayDay, sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { sayRating, sayTenths } from "./say-rating";
import "./stars.scss";

const nothing = {};
type Bank = Output<"stars.showTimeBank">;

/** What I gave, how it was found, what points it brought and what became of them. */
export function TimeBank({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCall("stars.showTimeBank", nothing);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(bank) =>
        bank.services === 0 && bank.latest.looked === 0 ? (
          <EmptyState
            icon="clock"
            title="还没有存进时间"
            text="帮邻居办好一件事，时间就记在这里，永远不过期。"
            action={{ text: "看看谁要帮忙", onPress: () => goTo("/pages/hall/index") }}
          />
        ) : (
          <>
            <Given bank={bank} />
            <Found bank={bank} />
            <Became bank={bank} />
            {bank.teams.length > 0 ? (
              <Section title="我在的队伍">
                <Card>
                  {bank.teams.map(({ name, teamId }) => (
                    <ListRow
                      key={teamId}
                      title={name}
                      icon="family"
                      onPress={() => goTo("/packages/me/time-bank/index", { team: teamId })}
                    />
                  ))}
                </Card>
              </Section>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

function Given({ bank: { latest, minutes, services } }: { bank: Bank }) {
  return (
    <Card title="存了多少时间">
      <View className="time-bank-figure">{sayMinutes(minutes)}</View>
      <View className="text-second">{`一共帮了 ${services} 次，时长永远不过期`}</View>
      <Facts
        facts={latest.byCategory.map((one) => ({
          name: one.name,
          value: `${one.services} 次，${sayMinutes(one.minutes)}`,
        }))}
      />
    </Card>
  );
}

function Found({ bank: { latest, mean, ratings } }: { bank: Bank }) {
  const quality = latest.qualityTenths;
  return (
    <Card title="办得怎么样">
      <Facts
        facts={[
          { name: "邻居满意", value: sayRating(mean, ratings) },
          {
            name: "社区评分",
            value: quality === null ? "还没有评过" : `平均 ${sayTenths(quality)} 分，看了 ${latest.judged} 次`,
          },
        ]}
      />
    </Card>
  );
}

function Became({ bank: { benefits, latest, points } }: { bank: Bank }) {
  const nowMs = useNow();
  return (
    <Card title="换来了什么">
      <Facts
        facts={[
          { name: "得的积分", value: `最近 ${latest.looked} 次得了 ${latest.points} 分` },
          { name: "能用的", value: `${points.available} 分` },
          { name: "券上的", value: points.held === 0 ? null : `${points.held} 分` },
          ...benefits.map((one) => ({ name: sayDay(one.atMs, nowMs), value: `${one.title}，用了 ${one.points} 分` })),
        ]}
      />
      {benefits.length === 0 ? (
        <ListRow title="还没换过东西" icon="gift" note="去超市看看" onPress={() => goTo("/pages/mall/index")} />
      ) : null}
    </Card>
  );
}

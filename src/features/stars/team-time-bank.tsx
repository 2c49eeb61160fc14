import { View } from "@tarojs/components";
import { useCall } from "../../cloud/use-call";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { UnitQuarter } from "./unit-quarter";

/** A team's time bank, quarter by quarter. */
export function TeamTimeBank({ teamId, communityPhone }: { teamId: string; communityPhone: string | null }) {
  const reading = useCall("stars.showTeamTimeBank", { teamId });
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {({ members, name, placeName, quarters }) => (
        <>
          <Card title={name}>
            <View>{`${placeName}，${members} 名队员`}</View>
          </Card>
          {quarters.length === 0 ? (
            <EmptyState icon="clock" title="还没有算过" text="每天夜里算一次，明天再来看。" />
          ) : (
            quarters.map((one) => <UnitQuarter key={one.quarter} one={one} />)
          )}
        </>
      )}
    </Loaded>
  );
}

import { useIsSlow } from "../../cloud/use-is-slow";
import { goTo } from "../../device/go-to";
import type { Session } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { HallList } from "./hall-list";

/** The hall for a volunteer; for everybody else, how to become one. */
export function Hall({ session }: { session: Session }) {
  const { person, communityPhone, error, refresh } = session;
  const isSlow = useIsSlow(person === undefined);
  if (person === null) return <RegisterFirst />;
  const reading = { value: person ?? null, error, isSlow, reload: refresh };
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {({ volunteer }) =>
        volunteer === null || volunteer.status === "refused" ? (
          <Invitation isAgain={volunteer !== null} />
        ) : (
          <>
            <BigButton
              kind="quiet"
              icon="list"
              text="我接的单"
              onPress={() => goTo("/packages/volunteer/taken/index")}
            />
            <HallList whyNot={whyNot[volunteer.status]} communityPhone={communityPhone} />
          </>
        )
      }
    </Loaded>
  );
}

const whyNot = {
  applied: "社区在看您的申请，通过后就能接单",
  approved: null,
  suspended: "您暂时不能接单，请打电话给社区问问",
} as const;

function RegisterFirst() {
  return (
    <EmptyState
      icon="hand"
      title="邻居的求助都在这里"
      text="先登记一下您住哪栋楼，就能看到附近谁要帮忙。"
      action={{ text: "去登记", onPress: () => goTo("/packages/me/register/index") }}
    />
  );
}

function Invitation({ isAgain }: { isAgain: boolean }) {
  return (
    <EmptyState
      icon="heart"
      title="来当志愿者，帮邻居一把"
      text={
        isAgain
          ? "上次的申请没有通过。可以再写清楚些，重新报名。"
          : "报个名，社区看过就能接单。帮了忙有积分，能到超市换东西。"
      }
      action={{ text: "我要报名", onPress: () => goTo("/packages/volunteer/apply/index") }}
    />
  );
}

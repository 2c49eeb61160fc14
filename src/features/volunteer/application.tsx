import { useIsSlow } from "../../cloud/use-is-slow";
import { goTo } from "../../device/go-to";
import type { Session } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { ApplyForm } from "./apply-form";
import "./volunteer.scss";

/** How my wish to be a volunteer stands, or the form where there is none yet. */
export function Application({ session }: { session: Session }) {
  const { person, communityPhone, error, refresh } = session;
  const isSlow = useIsSlow(person === undefined);
  if (person === null) {
    const register = { text: "去登记", onPress: () => goTo("/packages/me/register/index") };
    return (
      <EmptyState icon="person" title="先登记，再报名" text="登记一下您住哪栋楼，一分钟就好。" action={register} />
    );
  }
  return (
    <Loaded reading={{ value: person ?? null, error, isSlow, reload: refresh }} phone={communityPhone}>
      {({ volunteer }) => {
        if (volunteer?.status === "applied") {
          const look = { text: "先去大厅看看", onPress: () => goTo("/pages/hall/index") };
          return (
            <EmptyState icon="clock" title="报名收到了" text="社区正在看您的申请，通过后会告诉您。" action={look} />
          );
        }
        if (volunteer?.status === "approved") {
          const hall = { text: "去看谁要帮忙", onPress: () => goTo("/pages/hall/index") };
          const skills = volunteer.skills.length > 0 ? `您会的：${volunteer.skills.join("、")}。` : "";
          return (
            <EmptyState icon="circle-check" title="您已经是志愿者" text={`${skills}谢谢您的热心。`} action={hall} />
          );
        }
        if (volunteer?.status === "suspended") {
          return <EmptyState icon="alert" title="您暂时不能接单" text="想知道原因，请打电话给社区问问。" />;
        }
        return (
          <>
            {volunteer ? <Notice kind="warning" text="上次的申请没有通过。可以再写清楚些，重新报名。" /> : null}
            <ApplyForm onApplied={() => void refresh()} />
          </>
        );
      }}
    </Loaded>
  );
}

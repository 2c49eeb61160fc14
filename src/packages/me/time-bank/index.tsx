import { useRouter } from "@tarojs/taro";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { TeamTimeBank } from "../../../features/stars/team-time-bank";
import { TimeBank } from "../../../features/stars/time-bank";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function TimeBankPage() {
  const { communityPhone } = useSession();
  const { team } = useRouter<{ team?: string }>().params;
  return (
    <PageFrame title="时间银行" communityPhone={communityPhone}>
      <RegisteredOnly>
        {team ? (
          <TeamTimeBank teamId={team} communityPhone={communityPhone} />
        ) : (
          <TimeBank communityPhone={communityPhone} />
        )}
      </RegisteredOnly>
    </PageFrame>
  );
}

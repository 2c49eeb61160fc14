import { RegisteredOnly } from "../../../features/people/registered-only";
import { FreeTime } from "../../../features/volunteer/free-time";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function FreeTimePage() {
  const session = useSession();
  return (
    <PageFrame title="我有空的时间" communityPhone={session.communityPhone}>
      <RegisteredOnly>
        <FreeTime session={session} />
      </RegisteredOnly>
    </PageFrame>
  );
}

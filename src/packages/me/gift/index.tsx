import { Giving } from "../../../features/gifts/giving";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function GiftPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="送积分给家人" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Giving communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

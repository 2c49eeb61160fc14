import { RegisteredOnly } from "../../../features/people/registered-only";
import { MyStars } from "../../../features/stars/my-stars";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function StarsPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="我的星级" communityPhone={communityPhone}>
      <RegisteredOnly>
        <MyStars communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

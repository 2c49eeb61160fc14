import { ConsentAgain } from "../../../features/people/consent-again";
import { MyData } from "../../../features/people/my-data";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function DataPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="我的资料" communityPhone={communityPhone}>
      <RegisteredOnly>
        <ConsentAgain>
          <MyData communityPhone={communityPhone} />
        </ConsentAgain>
      </RegisteredOnly>
    </PageFrame>
  );
}

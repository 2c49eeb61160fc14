import { Family } from "../../../features/family/family";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function FamilyPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="家人" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Family />
      </RegisteredOnly>
    </PageFrame>
  );
}

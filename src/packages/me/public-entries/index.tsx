import { PublicEntries } from "../../../features/entries/public-entries";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function PublicEntriesPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="入账公示" communityPhone={communityPhone}>
      <RegisteredOnly>
        <PublicEntries communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

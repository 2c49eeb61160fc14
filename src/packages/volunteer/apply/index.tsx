import { ConsentAgain } from "../../../features/people/consent-again";
import { Application } from "../../../features/volunteer/application";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ApplyPage() {
  const session = useSession();
  return (
    <PageFrame title="成为志愿者" communityPhone={session.communityPhone}>
      <ConsentAgain>
        <Application session={session} />
      </ConsentAgain>
    </PageFrame>
  );
}

import { Inbox } from "../../../features/inbox/inbox";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function InboxPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="消息" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Inbox communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

import { useRouter } from "@tarojs/taro";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { ThreadFooter, ThreadTalk } from "../../../features/thread/thread";
import { useThread } from "../../../features/thread/use-thread";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ThreadPage() {
  const { orderId = "" } = useRouter().params;
  const { communityPhone } = useSession();
  const thread = useThread(orderId);
  return (
    <PageFrame
      title="留言"
      communityPhone={communityPhone}
      footer={thread.reading.value === null ? null : <ThreadFooter thread={thread} />}
    >
      <RegisteredOnly code={thread.reading.error?.code}>
        <ThreadTalk thread={thread} communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

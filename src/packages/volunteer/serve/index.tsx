import { useRouter } from "@tarojs/taro";
import { Serve } from "../../../features/volunteer/serve";
import { CallForHelp } from "../../../features/alarms/call-for-help";
import { ThreadEntry } from "../../../features/thread/thread-entry";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function ServePage() {
  const { communityPhone } = useSession();
  const { orderId = "" } = useRouter().params;
  return (
    <PageFrame title="我的服务" communityPhone={communityPhone}>
      <Serve
        orderId={orderId}
        communityPhone={communityPhone}
        contacts={({ status }) => (
          <>
            <ThreadEntry orderId={orderId} />
            {status === "taken" || status === "serving" ? (
              <CallForHelp orderId={orderId} communityPhone={communityPhone} />
            ) : null}
          </>
        )}
      />
    </PageFrame>
  );
}

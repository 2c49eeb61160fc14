import { useRouter } from "@tarojs/taro";
import { Serve } from "../../../features/volunteer/serve";
import { mayRaise } from "../../../../domain/alarms/alarm";
import { CallForHelp } from "../../../features/alarms/call-for-help";
import { Disputing } from "../../../features/orders/disputing";
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
        contacts={(view) => (
          <>
            <ThreadEntry orderId={orderId} relation="taker" />
            {mayRaise(view, view.relation) === "yes" ? (
              <CallForHelp orderId={orderId} communityPhone={communityPhone} />
            ) : null}
          </>
        )}
        afterwards={(view, reload) => (
          <Disputing order={view} onDone={() => void reload()} onStale={() => void reload()} />
        )}
      />
    </PageFrame>
  );
}

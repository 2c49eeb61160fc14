import { useRouter } from "@tarojs/taro";
import { Verify } from "../../../features/certificates/verify";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

/** Open to strangers: whoever holds a certificate need not be registered to check it. */
export default function VerifyPage() {
  const { communityPhone } = useSession();
  const { serial = "" } = useRouter().params;
  return (
    <PageFrame title="查验证明" communityPhone={communityPhone}>
      <Verify scanned={decodeURIComponent(serial)} />
    </PageFrame>
  );
}

import { useRouter } from "@tarojs/taro";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { Recurrences } from "../../../features/recurrences/recurrences";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function RecurringPage() {
  const { params } = useRouter();
  const { communityPhone } = useSession();
  return (
    <PageFrame title="每周的求助" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Recurrences isJustSaved={params["just"] === "saved"} />
      </RegisteredOnly>
    </PageFrame>
  );
}

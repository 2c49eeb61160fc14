import { useRouter } from "@tarojs/taro";
import type { CorrectionSubject } from "../../../features/entries/correction-form";
import { MyCorrections } from "../../../features/entries/my-corrections";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function CorrectionsPage() {
  const { orderId = "", title = "", transferId = "" } = useRouter().params;
  const { communityPhone } = useSession();
  return (
    <PageFrame title="这笔不对" communityPhone={communityPhone}>
      <RegisteredOnly>
        <MyCorrections about={subjectOf(transferId, orderId)} title={decoded(title)} communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

function subjectOf(transferId: string, orderId: string): CorrectionSubject | null {
  if (transferId !== "") return { subject: "transfer", transferId: decoded(transferId) };
  return orderId === "" ? null : { subject: "order", orderId };
}

/** WeChat hands parameters on as they were encoded, a browser decodes them: a title with a percent sign then stays as it is. */
function decoded(param: string): string {
  try {
    return decodeURIComponent(param);
  } catch {
    return param;
  }
}

import { goTo } from "../../../device/go-to";
import { IssueCertificate } from "../../../features/certificates/issue-certificate";
import { MyCertificates } from "../../../features/certificates/my-certificates";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { ServiceRecord } from "../../../features/records/service-record";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

const open = (certificateId: string) => goTo("/packages/me/certificate/index", { certificateId });

export default function RecordPage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="志愿记录和证明" communityPhone={communityPhone}>
      <RegisteredOnly>
        <IssueCertificate person={null} onIssued={open} />
        <MyCertificates />
        <ServiceRecord communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

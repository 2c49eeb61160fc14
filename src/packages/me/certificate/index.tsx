import { useRouter } from "@tarojs/taro";
import { useCall } from "../../../cloud/use-call";
import { CertificateSheet } from "../../../features/certificates/certificate-sheet";
import { KeepCertificate } from "../../../features/certificates/keep-certificate";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";

export default function CertificatePage() {
  const { communityPhone } = useSession();
  const { certificateId = "" } = useRouter().params;
  return (
    <PageFrame title="志愿服务证明" communityPhone={communityPhone}>
      <RegisteredOnly>
        <OneCertificate certificateId={certificateId} communityPhone={communityPhone} />
      </RegisteredOnly>
    </PageFrame>
  );
}

function OneCertificate({ certificateId, communityPhone }: { certificateId: string; communityPhone: string | null }) {
  const reading = useCall("certificates.show", certificateId === "" ? null : { certificateId });
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(certificate) => (
        <>
          <CertificateSheet certificate={certificate} />
          {certificate.state === "valid" ? <KeepCertificate certificate={certificate} /> : null}
        </>
      )}
    </Loaded>
  );
}

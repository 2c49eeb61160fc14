import { useState } from "react";
import { IssueCertificate } from "../../../features/certificates/issue-certificate";
import { IssuedCertificate, IssuedCertificates } from "../../../features/certificates/issued-certificates";
import { isCommunityStaff } from "../../../features/staff/staff-roles";
import { StaffOnly } from "../../../features/staff/staff-only";
import { VolunteerSearch } from "../../../features/teams/volunteer-search";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";
import { TwoColumns } from "../../../ui/two-columns";

export default function StaffCertificatesPage() {
  const session = useSession();
  return (
    <PageFrame title="志愿证明" isWide>
      <StaffOnly session={session} may={isCommunityStaff}>
        {() => <Certificates />}
      </StaffOnly>
    </PageFrame>
  );
}

type Chosen = { readonly personId: string; readonly name: string };
const nobody: readonly string[] = [];

/** For whoever has no phone; and what was issued, to print or to revoke. */
function Certificates() {
  const [person, setPerson] = useState<Chosen | null>(null);
  const [certificateId, setCertificateId] = useState<string | null>(null);
  const show = (next: string) => {
    setPerson(null);
    setCertificateId(next);
  };
  const choose = (next: Chosen) => {
    setPerson(next);
    setCertificateId(null);
  };
  return (
    <TwoColumns
      list={
        <>
          <VolunteerSearch memberIds={nobody} isFull={false} action="开证明" onAdd={choose} />
          <IssuedCertificates key={certificateId ?? ""} chosenId={certificateId} onChoose={show} />
        </>
      }
      detail={
        person !== null ? (
          <IssueCertificate key={person.personId} person={person} onIssued={show} />
        ) : certificateId !== null ? (
          <IssuedCertificate key={certificateId} certificateId={certificateId} />
        ) : null
      }
    />
  );
}

import { ConsentAgain } from "../../../features/people/consent-again";
import { MyData } from "../../../features/people/my-data";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { BarredList } from "../../../features/barring/barred-list";
import { useNow } from "../../../time/use-now";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

export default function DataPage() {
  const { communityPhone } = useSession();
  const nowMs = useNow();
  return (
    <PageFrame title="我的资料" communityPhone={communityPhone}>
      <RegisteredOnly>
        <ConsentAgain>
          <MyData
            communityPhone={communityPhone}
            barred={(mine, reload) => <BarredList barred={mine.barred} nowMs={nowMs} onChanged={reload} />}
          />
        </ConsentAgain>
      </RegisteredOnly>
    </PageFrame>
  );
}

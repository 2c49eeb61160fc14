import { useRouter } from "@tarojs/taro";
import { PublishDoubts } from "../../../features/orders/publish-doubts";
import { PublishFooter } from "../../../features/orders/publish-footer";
import { PublishForm } from "../../../features/orders/publish-form";
import { usePublish } from "../../../features/orders/use-publish";
import { ConsentAgain } from "../../../features/people/consent-again";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";

export default function PublishPage() {
  const { params } = useRouter();
  const { communityPhone, person } = useSession();
  const publishing = usePublish(params["categoryId"] ?? "", params["againOrderId"] ?? null);
  const canPublish = person !== null && publishing.category !== undefined;
  return (
    <PageFrame
      title="发布求助"
      communityPhone={communityPhone}
      footer={canPublish ? <PublishFooter publishing={publishing} /> : null}
    >
      <RegisteredOnly code={publishing.reading.error?.code}>
        <Loaded reading={publishing.reading} phone={communityPhone}>
          {() => (
            <ConsentAgain code={publishing.error?.code}>
              <PublishForm publishing={publishing} person={person} />
            </ConsentAgain>
          )}
        </Loaded>
      </RegisteredOnly>
      <PublishDoubts publishing={publishing} />
    </PageFrame>
  );
}

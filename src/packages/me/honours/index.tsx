import { useRouter } from "@tarojs/taro";
import { PublicList } from "../../../features/honours/public-list";
import { PublicLists } from "../../../features/honours/public-lists";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";

/** One list may be read by anybody; which lists there are where one lives is told to whoever is registered. */
export default function HonoursPage() {
  const { communityPhone } = useSession();
  const { listId = "" } = useRouter().params;
  return (
    <PageFrame title="荣誉公示" communityPhone={communityPhone}>
      {listId === "" ? (
        <RegisteredOnly>
          <PublicLists communityPhone={communityPhone} />
        </RegisteredOnly>
      ) : (
        <PublicList key={listId} listId={listId} communityPhone={communityPhone} />
      )}
    </PageFrame>
  );
}

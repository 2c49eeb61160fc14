import { useSession } from "../../session/use-session";
import { CareModeSwitch } from "../../ui/care-mode-switch";
import { Loaded } from "../../ui/loaded";
import { PageFrame } from "../../ui/page-frame";

export default function MePage() {
  const { communityPhone, person, error, refresh } = useSession();
  return (
    <PageFrame title="我的" communityPhone={communityPhone}>
      <CareModeSwitch />
      <Loaded reading={{ value: person ?? null, error, isSlow: false, reload: refresh }} phone={communityPhone}>
        {({ name, placeName }) => `${name}，${placeName}`}
      </Loaded>
    </PageFrame>
  );
}

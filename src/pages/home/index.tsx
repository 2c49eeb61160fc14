import { useSession } from "../../session/use-session";
import { CareModeSwitch } from "../../ui/care-mode-switch";
import { PageFrame } from "../../ui/page-frame";

export default function HomePage() {
  const { communityPhone } = useSession();
  return (
    <PageFrame title="邻里帮" communityPhone={communityPhone}>
      <CareModeSwitch />
    </PageFrame>
  );
}

import { useIsSlow } from "../../cloud/use-is-slow";
import { MeCard } from "../../features/people/me-card";
import { MeEntries } from "../../features/people/me-entries";
import { RegisteredOnly } from "../../features/people/registered-only";
import { useSession } from "../../session/use-session";
import { CareModeSwitch } from "../../ui/care-mode-switch";
import { Loaded } from "../../ui/loaded";
import { PageFrame } from "../../ui/page-frame";

export default function MePage() {
  const { communityPhone, person, error, refresh } = useSession();
  const isSlow = useIsSlow(person === undefined && error === null);
  return (
    <PageFrame title="我的" communityPhone={communityPhone}>
      <RegisteredOnly>
        <Loaded reading={{ value: person ?? null, error, isSlow, reload: refresh }} phone={communityPhone}>
          {(me) => (
            <>
              <MeCard person={me} />
              <MeEntries person={me} />
            </>
          )}
        </Loaded>
      </RegisteredOnly>
      <CareModeSwitch />
    </PageFrame>
  );
}

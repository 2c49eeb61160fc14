import { useCall } from "../../cloud/use-call";
import { Bell } from "../../features/inbox/bell";
import { CategoryTiles } from "../../features/orders/category-tiles";
import { Matters } from "../../features/orders/matters";
import { WaitingForMe } from "../../features/orders/waiting-for-me";
import { Greeting } from "../../features/people/greeting";
import { RegisteredOnly } from "../../features/people/registered-only";
import { useSession } from "../../session/use-session";
import { CareModeSwitch } from "../../ui/care-mode-switch";
import { Loaded } from "../../ui/loaded";
import { PageFrame } from "../../ui/page-frame";

const nothing = {};

export default function HomePage() {
  const { communityPhone, person } = useSession();
  const home = useCall("orders.showHome", nothing);
  return (
    <PageFrame title="邻里帮" communityPhone={communityPhone}>
      <Greeting person={person}>{home.value ? <Bell unreadCount={home.value.unreadCount} /> : null}</Greeting>
      <CareModeSwitch />
      <RegisteredOnly code={home.error?.code}>
        <Loaded reading={home} phone={communityPhone}>
          {({ categories, mine, taken }) => (
            <>
              <WaitingForMe mine={mine} taken={taken} />
              <CategoryTiles categories={categories} />
              <Matters mine={mine} taken={taken} isVolunteer={person?.volunteer?.status === "approved"} />
            </>
          )}
        </Loaded>
      </RegisteredOnly>
    </PageFrame>
  );
}

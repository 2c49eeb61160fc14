import type { ReactNode } from "react";
import { useIsSlow } from "../../cloud/use-is-slow";
import { goTo } from "../../device/go-to";
import type { Person, Session } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";

export type StaffOnlyProps = {
  session: Session;
  may: (person: Person) => boolean;
  children: (person: Person) => ReactNode;
};

/** Shows a staff page to whom it is for, and a way back to everybody else. The cloud refuses them anyway. */
export function StaffOnly({ session, may, children }: StaffOnlyProps) {
  const { person, communityPhone, error, refresh } = session;
  const isSlow = useIsSlow(person === undefined);
  const home = { text: "回首页", onPress: () => goTo("/pages/home/index") };
  const refusal = <EmptyState icon="key" title="这里是工作人员用的" text="要办事请打电话给社区。" action={home} />;
  if (person === null) return refusal;
  return (
    <Loaded reading={{ value: person ?? null, error, isSlow, reload: refresh }} phone={communityPhone}>
      {(known) => (may(known) ? children(known) : refusal)}
    </Loaded>
  );
}

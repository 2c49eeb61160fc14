import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { useSession } from "../../session/use-session";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { BoundPeople } from "./bound-people";
import { EnterCode } from "./enter-code";
import { InviteFamily } from "./invite-family";
import "./family.scss";

const nothing = {};

/** Who may act for me, for whom I may act, and the two ways to bind somebody new. */
export function Family() {
  const reading = useCall("family.list", nothing);
  const { communityPhone, refresh } = useSession();
  const [said, setSaid] = useState<string | null>(null);
  const [bindings, setBindings] = useState(0);
  const changed = (sentence: string) => {
    setSaid(sentence);
    setBindings((before) => before + 1);
    void reading.reload();
    void refresh();
  };
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading} phone={communityPhone}>
        {({ actFor, actors }) =>
          actFor.length + actors.length === 0 ? (
            <EmptyState icon="family" title="还没有绑定家人" text="绑定后，家人可以替您求助、替您确认。" />
          ) : (
            <>
              <BoundPeople title="可以替我办事的" people={actors} as="actor" onRevoked={() => changed("已经解除。")} />
              <BoundPeople
                title="我可以替他办事的"
                people={actFor}
                as="beneficiary"
                onRevoked={() => changed("已经解除。")}
              />
            </>
          )
        }
      </Loaded>
      <EnterCode key={bindings} onBound={() => changed("绑定好了，两位都会收到消息。")} />
      <InviteFamily />
    </>
  );
}

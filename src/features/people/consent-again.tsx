import { useState, type ReactNode } from "react";
import { consentVersion } from "../../../domain/people/consent";
import { useChange } from "../../cloud/use-change";
import { useSession } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { Consent } from "./consent";

type ConsentAgainProps = {
  /** What the page's own call was refused with, when it was. */
  code?: string | undefined;
  children: ReactNode;
};

/** Above a form that stores something new: who agreed to an older text reads the new one first. Nothing typed is lost. */
export function ConsentAgain({ code, children }: ConsentAgainProps) {
  const { person } = useSession();
  const mustAgree = person?.isConsentCurrent === false || (code === "CONSENT_OUTDATED" && person != null);
  return (
    <>
      {mustAgree ? <AskAgain /> : null}
      {children}
    </>
  );
}

function AskAgain() {
  const { refresh } = useSession();
  const { run, isRunning, error } = useChange("people.agree");
  const [hasAgreed, setAgreed] = useState(false);
  const [isLacking, setLacking] = useState(false);
  const send = async () => {
    setLacking(!hasAgreed);
    if (!hasAgreed) return;
    const reply = await run({ consentVersion });
    if (reply.ok) await refresh();
  };
  return (
    <Card title="说明有更新，请再看一遍">
      <Consent hasAgreed={hasAgreed} error={isLacking ? "看过以后请打勾" : undefined} onChange={setAgreed} />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton text="同意新的说明" runningText="正在记下…" isRunning={isRunning} onPress={() => void send()} />
    </Card>
  );
}

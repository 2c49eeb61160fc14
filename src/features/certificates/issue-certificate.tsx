import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import type { Output } from "../../../contract";
import { startOfDayMs } from "../../../domain/calendar/shanghai-day";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { SegmentedControl } from "../../ui/segmented-control";
import { TextField } from "../../ui/text-field";
import { periodOf, periods, type PeriodForm } from "./period-choice";
import "./certificates.scss";

type IssueProps = {
  /** Null: a certificate of my own. */
  person: { personId: string; name: string } | null;
  onIssued: (certificateId: string) => void;
};

/** Chooses the time, shows what the certificate would say, and issues it. */
export function IssueCertificate({ person, onIssued }: IssueProps) {
  const [form, setForm] = useState<PeriodForm>({ kind: "year", from: "", until: "" });
  const personId = person?.personId ?? null;
  // By the cloud's day, once it is known: a phone's own may be another.
  const todayMs = startOfDayMs(useNow());
  const { asked, fault } = useMemo(() => askedBy(form, personId, todayMs), [form, personId, todayMs]);
  const preview = useCall("certificates.preview", asked);
  const { error, isRunning, issue } = useIssue(personId, onIssued);
  const shown = asked === null || preview.error !== null ? null : preview.value;
  const why = fault ?? preview.error?.sentence ?? (shown === null ? "正在看有没有记录" : null);
  return (
    <Card title={person === null ? "开一份证明" : `给${person.name}开证明`}>
      <SegmentedControl
        label="证明哪段时间"
        options={periods}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
      />
      {form.kind === "chosen" ? <Days form={form} onChange={setForm} /> : null}
      {shown === null ? null : <WouldSay preview={shown} />}
      {asked !== null && preview.error ? <Notice text={preview.error.sentence} /> : null}
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="certificate-steps">
        <BigButton
          text="开证明"
          icon="seal"
          isRunning={isRunning}
          runningText="正在开…"
          isDisabled={why !== null}
          whyDisabled={why}
          onPress={() => void (asked === null ? null : issue(asked))}
        />
      </View>
    </Card>
  );
}

type Period = { readonly fromMs: number; readonly untilMs: number };

function askedBy(form: PeriodForm, personId: string | null, todayMs: number) {
  const chosen = periodOf(form, todayMs);
  if (!chosen.ok) return { asked: null, fault: chosen.why };
  return { asked: { personId, fromMs: chosen.fromMs, untilMs: chosen.untilMs }, fault: null };
}

/** One's own, or as the community for somebody else. */
function useIssue(personId: string | null, onIssued: (certificateId: string) => void) {
  const own = useChange("certificates.issue");
  const forPerson = useChange("certificates.issueFor");
  const { error, isRunning } = personId === null ? own : forPerson;
  const issue = async ({ fromMs, untilMs }: Period) => {
    const period = { fromMs, untilMs };
    const reply = personId === null ? await own.run(period) : await forPerson.run({ personId, ...period });
    if (reply.ok) onIssued(reply.value.certificateId);
  };
  return { error, isRunning, issue };
}

function WouldSay({ preview }: { preview: Output<"certificates.preview"> }) {
  return (
    <Facts
      facts={[
        { name: "姓名", value: preview.personName },
        { name: "会写上", value: `服务 ${preview.services} 次，累计 ${sayMinutes(preview.minutes)}` },
        { name: "出具", value: preview.issuerName },
      ]}
    />
  );
}

function Days({ form, onChange }: { form: PeriodForm; onChange: (form: PeriodForm) => void }) {
  const day = (label: string, field: "from" | "until", placeholder: string) => (
    <TextField
      label={label}
      kind="digits"
      maxLength={8}
      placeholder={placeholder}
      value={form[field]}
      onChange={(value) => onChange({ ...form, [field]: value })}
    />
  );
  return (
    <>
      {day("从哪天", "from", "如 20260101")}
      {day("到哪天", "until", "如 20261231")}
    </>
  );
}

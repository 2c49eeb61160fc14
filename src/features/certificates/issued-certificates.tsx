import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useCallPages } from "../../cloud/use-call-pages";
import { useChange } from "../../cloud/use-change";
import { sayDay, sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { ReasonSheet } from "../../ui/reason-sheet";
import { Section } from "../../ui/section";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import { TextField } from "../../ui/text-field";
import { CertificateSheet } from "./certificate-sheet";
import { KeepCertificate } from "./keep-certificate";
import "./certificates.scss";

type Row = Output<"certificates.listIssued">["certificates"][number];
const rowsOf = (output: Output<"certificates.listIssued">) => output.certificates;

const columnsOf = (nowMs: number): Column<Row>[] => [
  { name: "姓名", cell: ({ personName }) => personName },
  { name: "累计", share: 2, cell: ({ minutes, services }) => `${services} 次，${sayMinutes(minutes)}` },
  { name: "哪天开的", cell: ({ issuedAtMs }) => sayDay(issuedAtMs, nowMs) },
  {
    name: "状态",
    cell: ({ state }) =>
      state === "valid" ? <StatusChip word="有效" tone="done" /> : <StatusChip word="已撤销" tone="trouble" />,
  },
];

type IssuedProps = { chosenId: string | null; onChoose: (certificateId: string) => void };

/** What was issued in my areas, newest first. */
export function IssuedCertificates({ chosenId, onChoose }: IssuedProps) {
  const nowMs = useNow();
  const [typed, setTyped] = useState("");
  const [serial, setSerial] = useState<string | null>(null);
  const input = useMemo(() => ({ serial }), [serial]);
  const reading = useCallPages("certificates.listIssued", input, rowsOf);
  const look = () => setSerial(/[A-Za-z0-9]/.test(typed) ? typed.trim() : null);
  return (
    <Section title="开过的证明">
      <TextField
        label="按编号找"
        isOptional
        value={typed}
        maxLength={40}
        placeholder="照纸上的编号写"
        onChange={setTyped}
        onConfirm={look}
      />
      <View className="certificate-steps">
        <BigButton kind="second" icon="search" text="找这一份" onPress={look} />
      </View>
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="seal"
              title={serial === null ? "还没有开过证明" : "没有这个编号的证明"}
              text={
                serial === null ? "志愿者自己会开；没有手机的，在上面替他开。" : "请对着证明再看一遍，或是别处开的。"
              }
            />
          ) : (
            <StaffTable
              label="开过的证明"
              columns={columnsOf(nowMs)}
              rows={reading.rows}
              rowKey={(row) => row.certificateId}
              chosenKey={chosenId}
              onPress={(row) => onChoose(row.certificateId)}
            />
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </Section>
  );
}

/** One of them, to print for its owner or to revoke. */
export function IssuedCertificate({ certificateId }: { certificateId: string }) {
  const reading = useCall("certificates.show", { certificateId });
  const [isAsked, setAsked] = useState(false);
  const { error, isRunning, run } = useChange("certificates.revoke");
  const revoke = async (reason: string) => {
    if (!(await run({ certificateId, reason })).ok) return;
    setAsked(false);
    void reading.reload();
  };
  return (
    <Loaded reading={reading}>
      {(certificate) => (
        <>
          <CertificateSheet certificate={certificate} />
          {certificate.state === "valid" ? <KeepCertificate certificate={certificate} /> : null}
          {certificate.mayRevoke ? <BigButton kind="quiet" text="撤销这份证明" onPress={() => setAsked(true)} /> : null}
          {isAsked ? (
            <ReasonSheet
              title="撤销这份证明"
              follows="撤销以后，谁来查验都会看到“已撤销”，不能恢复。服务记录不变。"
              isFollowsGrave
              label="为什么撤销"
              reasons={["时间或姓名不对", "本人要求", "记录查实不真"]}
              ownWords={{ label: "或写一句", placeholder: "为什么撤销，本人会看到" }}
              confirm={{ text: "撤销", runningText: "正在撤销…", kind: "danger" }}
              isRunning={isRunning}
              error={error?.sentence ?? null}
              onConfirm={(reason) => void revoke(reason)}
              onClose={() => setAsked(false)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

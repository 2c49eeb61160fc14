import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { ApplicantCard } from "./applicant-card";
import "./staff.scss";

const applicantsOf = (output: Output<"people.listApplicants">) => output.applicants;

/** Who wants to be a volunteer, longest waiting first. */
export function Applicants() {
  const reading = useCallPages("people.listApplicants", {}, applicantsOf);
  const [said, setSaid] = useState<string | null>(null);
  const nowMs = useNow();
  const decided = async (sentence: string) => {
    setSaid(sentence);
    await reading.reload();
  };
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="circle-check" title="没有等审批的报名" />
          ) : (
            <View className="staff-grid">
              {reading.rows.map((applicant) => (
                <ApplicantCard
                  key={applicant.personId}
                  applicant={applicant}
                  when={sayWhen(applicant.appliedAtMs, nowMs)}
                  onDecided={decided}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

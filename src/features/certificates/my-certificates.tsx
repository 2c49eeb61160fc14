import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayFullDay } from "../../time/say-full-day";
import { sayDay, sayMinutes } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { LoadMore } from "../../ui/load-more";
import { ListRow } from "../../ui/list-row";
import { Section } from "../../ui/section";

const nothing = {};
const rowsOf = (output: Output<"certificates.listMine">) => output.certificates;

/** The certificates I have; nothing at all before the first. */
export function MyCertificates() {
  const nowMs = useNow();
  const reading = useCallPages("certificates.listMine", nothing, rowsOf);
  if (reading.rows.length === 0) return null;
  return (
    <Section title="我的证明">
      <Card>
        {reading.rows.map(({ certificateId, fromMs, issuedAtMs, minutes, state, untilMs }) => (
          <ListRow
            key={certificateId}
            icon="seal"
            title={`${sayFullDay(fromMs)} 至 ${sayFullDay(untilMs - 1)}`}
            note={`${sayMinutes(minutes)}，${sayDay(issuedAtMs, nowMs)}开${state === "revoked" ? "，已撤销" : ""}`}
            onPress={() => goTo("/packages/me/certificate/index", { certificateId })}
          />
        ))}
      </Card>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </Section>
  );
}

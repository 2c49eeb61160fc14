import { useState } from "react";
import { ancestorsOf } from "../../../../domain/areas/ancestors-of";
import { communityOf } from "../../../../domain/areas/community-of";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { Ranks } from "../../../features/stars/ranks";
import { UnitList } from "../../../features/stars/unit-list";
import { useSession } from "../../../session/use-session";
import { PageFrame } from "../../../ui/page-frame";
import { SegmentedControl } from "../../../ui/segmented-control";

const views = [
  { value: "people", text: "志愿者" },
  { value: "units", text: "队伍和组织" },
] as const;

export default function RanksPage() {
  const { communityPhone, person } = useSession();
  const [view, setView] = useState<"people" | "units">("people");
  const community = communityOf(ancestorsOf(person?.areaId ?? ""));
  return (
    <PageFrame title="排行榜" communityPhone={communityPhone}>
      <RegisteredOnly>
        <SegmentedControl label="看谁" options={views} value={view} onChange={setView} />
        {person && view === "people" ? <Ranks areaId={person.areaId} communityPhone={communityPhone} /> : null}
        {community !== null && view === "units" ? (
          <UnitList areaId={community} communityPhone={communityPhone} />
        ) : null}
      </RegisteredOnly>
    </PageFrame>
  );
}

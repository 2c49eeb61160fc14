import { giveRecord, playCertificate } from "./certificate-scenes";
import type { RepeatStory } from "./repeat-story";

/** Certificates of 张建国, who has served once. */
export const certificateRepeatStories: readonly RepeatStory[] = [
  {
    call: "certificates.issue",
    by: "taker",
    prepare: giveRecord,
    otherwise: () => ({ fromMs: 1_760_000_000_000 }),
  },
  {
    call: "certificates.issueFor",
    by: "staff",
    prepare: giveRecord,
    otherwise: () => ({ fromMs: 1_760_000_000_000 }),
  },
  {
    call: "certificates.revoke",
    by: "staff",
    prepare: playCertificate,
    otherwise: () => ({ reason: "别的原因" }),
    foreigner: "farStaff",
  },
  {
    call: "reports.makeCertificate",
    by: "taker",
    prepare: playCertificate,
    otherwise: () => ({ certificateId: "1".repeat(32) }),
    foreigner: "volunteer",
  },
];

import type { Answer } from "../answer";
import { handle } from "../handler";
import { certificateById } from "../store/certificates-store";
import { issue } from "./issue";

/** A certificate of what I did. */
export const issueCertificate = handle<"certificates.issue">()({
  together: (_input, { keyedId }) => ({ earlier: certificateById(keyedId) }),
  run: ({ fromMs, untilMs }, caller, { earlier }): Promise<Answer<"certificates.issue">> =>
    issue({ person: caller.document, period: { fromMs, untilMs }, role: "resident" }, caller, earlier),
});

import axe from "axe-core";
import { auditFrame } from "./audit-frame";
import { auditCutText, auditPlaceholders, auditTargets } from "./audit-targets";
import { auditTexts } from "./audit-texts";
import type { AuditRules, Finding } from "./finding";
import { stage } from "./shown";

export type PageSide = { auditPage: (rules: AuditRules) => Promise<Finding[]> };

async function auditAxe(): Promise<Finding[]> {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => ({ kind: "axe" as const, where: html.slice(0, 160), what: id })),
    );
}

/** Runs inside the page under audit. */
const auditPage: PageSide["auditPage"] = async (rules) => {
  window.scrollTo(0, 0);
  const root = stage();
  const findings = [
    ...auditFrame(root, rules),
    ...auditTexts(root, rules),
    ...auditCutText(root),
    ...auditPlaceholders(root),
    ...(await auditAxe()),
    // Last, because it scrolls.
    ...auditTargets(root, rules),
  ];
  window.scrollTo(0, 0);
  return findings;
};

Object.assign(window, { auditPage });

import type { TemplateName } from "../../domain/messages/template-name";
import { askToNotify } from "../device/ask-to-notify";
import { change } from "./change";

/**
 * Asks, straight from a tap, whether the person wants to hear of what comes next, and reports a yes to the cloud. What she
 * tapped for never waits for this and never fails by it.
 */
export function offerMessages(names: readonly TemplateName[]): void {
  void askToNotify(names).then((accepted) =>
    accepted.length === 0 ? undefined : change("inbox.recordConsent", { accepted }),
  );
}

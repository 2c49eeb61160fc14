import { templateNames, type TemplateName } from "../../domain/messages/template-name";

export type TemplateIds = Readonly<Partial<Record<TemplateName, string>>>;

/**
 * The ids WeChat gave to this mini-program's message templates, from the function's environment:
 * `LINLIBANG_TEMPLATES={"orderProgress":"...","grabbed":"...","redemption":"..."}`. What is missing or unreadable is not sent.
 */
export function templateIds(environment: string | undefined): TemplateIds {
  const given = parsed(environment ?? "{}");
  return Object.fromEntries(
    templateNames.flatMap((name) => {
      const id = given[name];
      return typeof id === "string" && id !== "" ? [[name, id]] : [];
    }),
  );
}

function parsed(environment: string): Readonly<Record<string, unknown>> {
  try {
    const given: unknown = JSON.parse(environment);
    return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  } catch {
    console.error(JSON.stringify({ job: "messages", failure: "LINLIBANG_TEMPLATES is not JSON" }));
    return {};
  }
}

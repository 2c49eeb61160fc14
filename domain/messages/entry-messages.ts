import type { CorrectionRequest, RequestStep } from "../entries/correction-request";
import { askedBy, type Entry, type EntryStep } from "../entries/entry";
import { entryKindWords, sayAmounts } from "../entries/say-entry";
import type { Message } from "./message";

type Said = Pick<Message, "personId" | "title" | "sentence">;

/**
 * Who hears of a step of an entry: the colleagues who may decide it, then whoever asked, and the volunteer once it is
 * posted. What was refused or withdrawn never touched the volunteer's account, so there is nothing to tell.
 */
export function entryMessages(entry: Entry, step: EntryStep, colleagues: readonly string[]): readonly Message[] {
  const what = `${entry.activity}：${sayAmounts(entry)}`;
  const about = entryKindWords[entry.kind];
  const toAsker = (title: string, sentence: string): Said => ({ personId: askedBy(entry).byPersonId, title, sentence });
  const said = (): readonly Said[] => {
    switch (step.event) {
      case "proposed":
        return colleagues
          .filter((personId) => personId !== step.byPersonId && personId !== entry.personId)
          .map((personId) => ({ personId, title: "有一笔入账等您审", sentence: `${what}。请在工作台看看。` }));
      case "approved":
        return [
          {
            personId: entry.personId,
            title: `${about}，已入账`,
            sentence: `${what}。不对的话，可在积分里点“这笔不对”。`,
          },
          toAsker("您提的入账通过了", `${what}。`),
        ];
      case "refused":
        return [toAsker("您提的入账没通过", `${what}。原因：${step.words}`)];
      case "withdrawn":
        return [];
    }
  };
  return said().map((one) => ({ ...one, about, template: "orderProgress" }));
}

/** Who hears of a step of a request: the community's staff when it is asked, the volunteer of every answer. */
export function requestMessages(
  request: CorrectionRequest,
  step: RequestStep,
  colleagues: readonly string[],
): readonly Message[] {
  const toVolunteer = (title: string, sentence: string): readonly Said[] => [
    { personId: request.personId, title, sentence },
  ];
  const said = (): readonly Said[] => {
    switch (step.event) {
      case "asked":
        return colleagues
          .filter((personId) => personId !== request.personId)
          .map((personId) => ({
            personId,
            title: "有志愿者说账不对",
            sentence: `${request.title}。请在工作台的“入账”里看看。`,
          }));
      case "proposed":
        return toVolunteer("您反映的账在更正", `${request.title}：社区提了更正，等第二位同事核准。`);
      case "sentBack":
        return toVolunteer("您反映的账再核实", `${request.title}：还要再核实，社区会接着看。`);
      case "refused":
        return toVolunteer("您反映的账有答复", `${request.title}：${step.words}`);
      // The posting itself is told with its points and hours.
      case "corrected":
        return [];
    }
  };
  return said().map((one) => ({ ...one, about: request.title, template: "orderProgress" }));
}

import cloud from "wx-server-sdk";

export type ContentVerdict = "pass" | "review" | "risky";

/** Waiting longer would make publishing feel broken; staff look at what was not checked in time. */
const waitMaxMs = 1_500;
const forumScene = 3;

/** The SDK types its open APIs as `any`. */
type OpenApi = {
  readonly security: {
    msgSecCheck(question: {
      readonly version: 2;
      readonly scene: number;
      readonly openid: string;
      readonly content: string;
    }): Promise<{ readonly result?: { readonly suggest?: string } }>;
  };
};

/** WeChat's text check. It fails closed: an error, a time-out or an unknown verdict counts as "let a person look". */
export async function checkText(openid: string, content: string): Promise<ContentVerdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ContentVerdict>((resolve) => {
    timer = setTimeout(() => {
      resolve("review");
    }, waitMaxMs);
  });
  try {
    return await Promise.race([askPlatform(openid, content), late]);
  } catch {
    return "review";
  } finally {
    clearTimeout(timer);
  }
}

async function askPlatform(openid: string, content: string): Promise<ContentVerdict> {
  const { security } = cloud.openapi as unknown as OpenApi;
  const answer = await security.msgSecCheck({ version: 2, scene: forumScene, openid, content });
  const suggest = answer.result?.suggest;
  return suggest === "pass" || suggest === "risky" ? suggest : "review";
}

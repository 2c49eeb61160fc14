import { usePrivacyQuestion, watchPrivacy } from "./privacy";

type Asked = (resolve: (answer: unknown) => void) => void;

function wechat() {
  let ask: Asked = () => undefined;
  watchPrivacy({
    onNeedPrivacyAuthorization: (listener) => {
      ask = listener;
    },
  });
  return { ask: (resolve: (answer: unknown) => void) => ask(resolve) };
}

beforeEach(() => usePrivacyQuestion.setState({ waiting: [], hasRefused: false }));

describe("WeChat's question about privacy", () => {
  it("is answered with the button that was tapped, for all that asked meanwhile", () => {
    const { ask } = wechat();
    const answers: unknown[] = [];
    ask((answer) => answers.push(answer));
    ask((answer) => answers.push(answer));
    usePrivacyQuestion.getState().agree("agree-privacy");
    const agreed = { event: "agree", buttonId: "agree-privacy" };
    const shown = { event: "exposureAuthorization" };
    expect(answers).toEqual([shown, shown, agreed, agreed]);
    expect(usePrivacyQuestion.getState()).toMatchObject({ waiting: [], hasRefused: false });
  });

  it("may be refused; that is remembered until closed or asked again", () => {
    const { ask } = wechat();
    const answers: unknown[] = [];
    ask((answer) => answers.push(answer));
    usePrivacyQuestion.getState().refuse();
    expect(answers.at(-1)).toEqual({ event: "disagree" });
    expect(usePrivacyQuestion.getState().hasRefused).toBe(true);
    ask(() => undefined);
    expect(usePrivacyQuestion.getState().hasRefused).toBe(false);
  });

  it("is never asked in a browser, nor by a WeChat that asks for itself", () => {
    watchPrivacy(null);
    watchPrivacy({});
    expect(usePrivacyQuestion.getState().waiting).toEqual([]);
  });
});

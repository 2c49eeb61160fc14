import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { SentFile } from "../../cloud/send-file";
import type { RecordedVoice, RecordingRefusal } from "../../device/recorded-voice";
import { useVoiceNote, type VoiceNoting } from "./use-voice-note";

let refusal: RecordingRefusal | null;
let ended: ((voice: RecordedVoice | null) => void) | null;
const stopped = jest.fn();
const sent: unknown[] = [];
let answer: SentFile;
jest.mock("../../device/record-voice", () => ({
  recordVoice: (whenEnded: (voice: RecordedVoice | null) => void) => {
    ended = whenEnded;
    return Promise.resolve(refusal ?? { stop: stopped });
  },
}));
jest.mock("../../cloud/send-file", () => ({
  sendFile: (_file: unknown, about: unknown) => {
    sent.push(about);
    return Promise.resolve(answer);
  },
}));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const spoken: RecordedVoice = { path: "wxfile://voice.mp3", bytes: 40_000, seconds: 7, blob: null };
let root: Root;

function openForm(): () => VoiceNoting {
  let seen: VoiceNoting | undefined;
  const Form = () => {
    seen = useVoiceNote();
    return null;
  };
  root = createRoot(document.createElement("div"));
  act(() => root.render(<Form />));
  return () => seen as VoiceNoting;
}
const settle = () => act(() => Promise.resolve());

beforeEach(() => {
  refusal = null;
  ended = null;
  sent.length = 0;
  stopped.mockClear();
  answer = { ok: true, id: "v1" };
});

test("a tap begins, a tap ends, and what was said counts once the cloud has it", async () => {
  const form = openForm();
  await act(() => form().start());
  expect(form()).toMatchObject({ stage: "recording", isBusy: true, voice: null });
  form().stop();
  expect(stopped).toHaveBeenCalledTimes(1);
  act(() => ended?.(spoken));
  expect(form()).toMatchObject({ stage: "sending", isBusy: true, voice: null });
  await settle();
  expect(sent).toEqual([{ kind: "voice", bytes: 40_000, seconds: 7 }]);
  expect(form()).toMatchObject({ stage: "kept", isBusy: false });
  expect(form().voice).toEqual({ voiceId: "v1", path: spoken.path, seconds: 7 });
  act(() => form().remove());
  expect(form()).toMatchObject({ stage: "none", voice: null });
});

test.each<[RecordingRefusal, string]>([
  ["refused", "麦克风"],
  ["impossible", "录不了音"],
])("a microphone that is %s is said with what to do, and nothing is left running", async (why, words) => {
  refusal = why;
  const form = openForm();
  await act(() => form().start());
  expect(form()).toMatchObject({ stage: "none", isBusy: false });
  expect(form().error).toContain(words);
});

test("a slip of the finger is told, and can be done again", async () => {
  const form = openForm();
  await act(() => form().start());
  act(() => ended?.(null));
  expect(form().error).toContain("没听到");
  await act(() => form().start());
  expect(form()).toMatchObject({ stage: "recording", error: null });
});

test("what did not come through is sent again without saying it again", async () => {
  answer = { ok: false, error: { code: "OFFLINE", sentence: "没连上网。", hint: null } as never };
  const form = openForm();
  await act(() => form().start());
  act(() => ended?.(spoken));
  await settle();
  expect(form()).toMatchObject({ stage: "none", error: "没连上网。", voice: null });
  answer = { ok: true, id: "v2" };
  await act(() => form().again?.());
  expect(form()).toMatchObject({ stage: "kept", error: null, again: null });
  expect(form().voice?.voiceId).toBe("v2");
});

test("leaving the page ends the recording, and nothing is sent", async () => {
  const form = openForm();
  await act(() => form().start());
  act(() => root.unmount());
  expect(stopped).toHaveBeenCalledTimes(1);
  ended?.(spoken);
  await settle();
  expect(sent).toEqual([]);
});

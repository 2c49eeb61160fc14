import Taro from "@tarojs/taro";

type Tone = { hertz: number; ms: number };
const tones: Record<"good" | "bad", readonly Tone[]> = {
  good: [
    { hertz: 880, ms: 120 },
    { hertz: 1320, ms: 160 },
  ],
  bad: [{ hertz: 220, ms: 350 }],
};

/** A short sound, with a small shake where the phone can. Silence is no failure: the same is said on the screen. */
export function beep(kind: "good" | "bad"): void {
  try {
    play(tones[kind]);
    if (process.env.TARO_ENV === "weapp") Taro.vibrateShort({ type: "medium" }).catch(() => undefined);
  } catch {
    // No sound on this phone.
  }
}

let context: AudioContext | null = null;

function play(sounds: readonly Tone[]): void {
  context ??= newContext();
  let startsAt = context.currentTime;
  for (const { hertz, ms } of sounds) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    gain.gain.value = 0.2;
    oscillator.frequency.value = hertz;
    oscillator.connect(gain);
    gain.connect(context.destination);
    oscillator.start(startsAt);
    startsAt += ms / 1000;
    oscillator.stop(startsAt);
  }
}

function newContext(): AudioContext {
  if (process.env.TARO_ENV === "h5") return new AudioContext();
  // WeChat's audio context has the browser's shape; its type in Taro is only looser.
  return Taro.createWebAudioContext() as unknown as AudioContext;
}

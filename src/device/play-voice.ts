import Taro from "@tarojs/taro";

/** How a sound ended: to its end or stopped, or not to be played at all. */
export type PlayEnd = "ended" | "failed";

type Player = { readonly stop: () => void };

/** One voice at a time: a second begins where the first is cut off. */
let playing: Player | null = null;

/** Plays a voice note; gives how to stop it. `ended` is called once, also after it was stopped. */
export function playVoice(url: string, ended: (end: PlayEnd) => void): () => void {
  playing?.stop();
  let isOver = false;
  const over = (end: PlayEnd) => {
    if (isOver) return;
    isOver = true;
    player.stop();
    if (playing === player) playing = null;
    ended(end);
  };
  const player = process.env.TARO_ENV === "weapp" ? playInWechat(url, over) : playInBrowser(url, over);
  playing = { stop: () => over("ended") };
  return () => over("ended");
}

function playInWechat(url: string, over: (end: PlayEnd) => void): Player {
  // Elders' phones are often on silent; what she tapped she wants to hear.
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined);
  const sound = Taro.createInnerAudioContext();
  sound.onEnded(() => over("ended"));
  sound.onError(() => over("failed"));
  sound.src = url;
  sound.play();
  return { stop: () => sound.destroy() };
}

function playInBrowser(url: string, over: (end: PlayEnd) => void): Player {
  const sound = new Audio(url);
  sound.addEventListener("ended", () => over("ended"));
  sound.addEventListener("error", () => over("failed"));
  sound.play().catch(() => over("failed"));
  return { stop: () => sound.pause() };
}

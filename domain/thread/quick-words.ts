import type { TalkSide } from "./may-talk";

/** What is said most often, for a tap instead of typing. Each is ours, so it needs no content check. */
export const quickWords: Readonly<Record<TalkSide, readonly string[]>> = {
  taker: [
    "我出发了",
    "到楼下了",
    "到门口了",
    "晚十分钟到",
    "麻烦开下门",
    "请问在家吗",
    "没有您要的，换一种行吗",
    "东西买好了，在路上",
    "做好了，请您看看",
    "谢谢您，有事再叫我",
  ],
  requester: [
    "好的",
    "我在家，请上来",
    "门开着，直接进",
    "请轻点敲门",
    "我耳背，请多敲几下",
    "晚一点来也行",
    "换一种也行",
    "不要换，就要那一种",
    "请到了再打电话",
    "谢谢您",
  ],
  staff: [
    "社区看到了",
    "正在帮您找人",
    "请您再等一等",
    "有急事请打电话给社区",
    "请写清楚要办什么",
    "志愿者已经在路上",
    "请到了先敲门",
    "办完请点一下做完了",
    "谢谢您的热心",
    "有不对的地方请告诉我们",
  ],
};

/** Whether these words are one of those to tap, whichever side says them. */
export const isQuickWord = (text: string): boolean => Object.values(quickWords).some((words) => words.includes(text));

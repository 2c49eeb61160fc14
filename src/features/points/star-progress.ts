import { sayMinutes } from "../../time/say-time";

/** How far it is to the next star, as a share and in words. */
export type StarProgress = {
  percent: number;
  words: string;
};

/**
 * `minutesToNext` is null with five stars and 0 when only the rating is missing (`domain/ratings/star-level.ts`). Only
 * from hours served can the share be told, so it starts at the first hour ever.
 */
export function starProgress(minutes: number, minutesToNext: number | null): StarProgress {
  if (minutesToNext === null) return { percent: 100, words: "已经是最高的五星，谢谢您" };
  if (minutesToNext === 0) return { percent: 100, words: "时长够了，评价平均到 4 星就升星" };
  return {
    percent: (minutes / (minutes + minutesToNext)) * 100,
    words: `再服务 ${sayMinutes(minutesToNext)}升一星`,
  };
}

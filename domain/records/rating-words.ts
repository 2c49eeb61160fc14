import { starsWord } from "../ratings/stars-word";
import { allStars, type Stars } from "../ratings/stars";

/** `非常满意（平均 4.6 星，12 次评价）`: how those he helped judged it; null as long as nobody has. */
export function ratingWords({ count, mean }: { readonly mean: number; readonly count: number }): string | null {
  if (count === 0) return null;
  return `${starsWord(nearest(mean))}（平均 ${mean.toFixed(1)} 星，${count} 次评价）`;
}

const nearest = (mean: number): Stars => allStars.find((stars) => stars >= Math.round(mean)) ?? 5;

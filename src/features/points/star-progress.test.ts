import { starLevelOf } from "../../../domain/ratings/star-level";
import { starProgress } from "./star-progress";

const of = (hours: number, mean: number) => starProgress(hours * 60, starLevelOf(hours * 60, mean).minutesToNext);

test.each([
  [0, 4.5, 0, "再服务 100 小时升一星"],
  [50, 4.5, 50, "再服务 50 小时升一星"],
  [150, 4.5, 50, "再服务 150 小时升一星"],
  [150, 3.5, 100, "时长够了，评价平均到 4 星就升星"],
  [1500, 4.5, 100, "已经是最高的五星，谢谢您"],
])("with %d hours and %d stars on average: %d%%, %s", (hours, mean, percent, words) => {
  expect(of(hours, mean)).toEqual({ percent, words });
});

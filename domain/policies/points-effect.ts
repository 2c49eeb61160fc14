import type { Order } from "../orders/order";
import { replayPoints } from "../points/replay-points";
import type { PolicyVersion } from "./policies";

type Change = { readonly before: PolicyVersion<"points">; readonly after: PolicyVersion<"points"> };

/** How the judged orders of the last month would have fared by another policy, in sentences for whoever is about to save it. */
export function pointsEffect(orders: readonly Order[], { after, before }: Change): readonly string[] {
  const was = replayPoints(orders, before);
  if (was.size === 0) return ["最近 30 天没有评过的订单，看不出差别"];
  const would = replayPoints(orders, after);
  const changes = [...was].map(([id, points]) => (would.get(id) ?? 0) - points);
  const more = changes.filter((change) => change > 0).length;
  const fewer = changes.filter((change) => change < 0).length;
  const sum = (points: Iterable<number>) => [...points].reduce((total, one) => total + one, 0);
  return [
    `最近 30 天评过的服务有 ${was.size} 次`,
    `按新规则，${more} 次会多得，${fewer} 次会少得`,
    `一共从 ${sum(was.values())} 分变成 ${sum(would.values())} 分`,
  ];
}

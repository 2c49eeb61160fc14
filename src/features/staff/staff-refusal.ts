import type { GrabRefusal } from "../../../domain/orders/decide-grab";
import type { Failure } from "../../cloud/failure";

/** Why this volunteer cannot be asked, as staff say it: the usual sentences speak to the volunteer himself. */
const aboutHim: Record<GrabRefusal, string> = {
  TAKEN: "这一单刚被别的邻居接走了。",
  NOT_OPEN: "这一单现在不能再请人了。",
  EXPIRED: "这一单约定的时间过了，请直接答复居民。",
  OWN_ORDER: "这是他自己的求助，请换一位。",
  OWN_HOUSEHOLD: "他和居民是一家人，请换一位。",
  NOT_A_VOLUNTEER: "他不是志愿者了，请换一位。",
  NOT_APPROVED: "他的志愿者申请还没通过，请换一位。",
  SUSPENDED: "他暂时不能接单，请换一位。",
  NOT_SUITED: "这两位不宜再安排在一起，请换一位。",
  OUT_OF_AREA: "他不在这个社区，请换一位。",
  ADULTS_ONLY: "他还没成年，这一单要成年人来做，请换一位。",
  MISSING_SKILL: "他不会这门手艺，请换一位。",
  TIME_CLASH: "他那个时间有别的单，请换一位。",
  TOO_MANY_OPEN: "他手上的单满了，请换一位。",
};

export const staffRefusal = ({ code, sentence }: Pick<Failure, "code" | "sentence">): string =>
  code in aboutHim ? aboutHim[code as GrabRefusal] : sentence;

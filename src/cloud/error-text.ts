import type { AnyErrorCode } from "../../contract";
import type { LostCode } from "./phone-reply";

export type ShownCode = AnyErrorCode | LostCode;

/** What each code means to the person, and what to do now. */
export const errorText: Record<ShownCode, string> = {
  OFFLINE: "没连上网。请看看网络，再点一次，不会重复提交。",
  TIMEOUT: "网络有点慢，还没等到结果。请再点一次，不会重复提交。",

  UNKNOWN_CALL: "请关掉小程序再打开，更新到新版本。",
  NOT_SIGNED_IN: "还没认出您是谁。请退出小程序，再从微信打开。",
  UNSUPPORTED_SOURCE: "请在微信里打开邻里帮。",
  NOT_REGISTERED: "您还没登记。请先到“我的”里登记。",
  NOT_ALLOWED: "这件事要由负责的人来办。有疑问请打电话给社区。",
  RATE_LIMITED: "点得有点快，请歇一分钟再试。",
  BAD_INPUT: "有一处没填对，请检查后再试。",
  KEY_REUSED: "这一步已经提交过。请返回看看结果。",
  BUSY: "这会儿人多，请过几秒再点一次。",
  INTERNAL: "我们这边出了点问题。请再试一次，不行就打电话给社区。",

  AREA_UNKNOWN: "没找到这个地方。请重新选您住的楼。",
  ALREADY_REGISTERED: "您已经登记过了，不用再登记。",
  CONSENT_OUTDATED: "说明有更新。请重新看一遍再同意。",
  TEXT_REFUSED: "这段话里有不合适的内容。请改一改再发。",
  ALREADY_VOLUNTEER: "您已经报过名了，请等社区答复。",
  NOT_FOUND: "没找到，可能已经撤下了。请返回看看别的。",
  NOT_WAITING: "这份申请已经有人处理过了。",
  OWN_MATTER: "自己的事要请别的同事来办。",

  CATEGORY_UNKNOWN: "这类帮忙暂时没有了。请返回选别的。",
  TIME_PAST: "选的时间已经过了。请换一个时间。",
  TIME_TOO_FAR: "选的时间太远了。请选近一些的日子。",
  TIME_REVERSED: "结束时间早于开始时间。请改一下。",
  NOT_YOUR_FAMILY: "还没绑定这位家人。请先绑定，或为自己求助。",
  TOO_MANY_OPEN: "手上的单子已经满了。请先办完一件再来。",
  NOT_A_VOLUNTEER: "您还不是志愿者。请到“我的”里报名。",
  WRONG_STATUS: "这一单有了新变化。请刷新看看。",
  TAKEN: "这一单刚被邻居接走了，谢谢您的热心。",
  NOT_OPEN: "这一单现在不能接了。请看看别的求助。",
  EXPIRED: "这一单已经过了时间。请看看别的求助。",
  OWN_ORDER: "这是您自己的求助，要由邻居来帮。",
  OWN_HOUSEHOLD: "这是您家里人的求助，要由别的邻居来帮。",
  NOT_APPROVED: "志愿者申请还在审核。通过后就能接单。",
  SUSPENDED: "您暂时不能接单。请打电话给社区问问。",
  OUT_OF_AREA: "这一单离您的社区太远。请看看附近的求助。",
  MISSING_SKILL: "这一单要会专门的手艺。请看看别的求助。",
  TIME_CLASH: "和您已接的单子时间撞了。请看看别的求助。",
  TOO_MANY_GIVEN_BACK: "今天已经退了三单。实在去不了请打电话给社区。",
  WRONG_CODE: "服务码不对。请再问一遍求助人。",
  TOO_MANY_TRIES: "试得太多了。请打电话给社区帮您确认。",
  REASON_NEEDED: "请写明原因，好让居民知道怎么办。",

  INVITATION_UNKNOWN: "没有这个邀请码，或者过了半小时。请家人再发一个。",
  OWN_INVITATION: "这是您自己。请让家人来输这个码。",
  ALREADY_BOUND: "你们已经绑定过了，不用再绑。",
  FAMILY_FULL: "绑定的家人满六位了。先解除一位再来。",
  CONSENT_NEEDED: "要请被照顾的那位先点同意。",

  SOLD_OUT: "已经换完了。请看看别的东西。",
  NOT_ENOUGH_POINTS: "积分还不够。再帮几次忙就够了。",
  LIMIT_REACHED: "每人能换的次数已经用完。请看看别的东西。",
  NOT_ON_OFFER: "这样东西已经下架。请看看别的东西。",
  VOUCHER_UNKNOWN: "没有这张券。请核对号码再输一次。",
  VOUCHER_OTHER_SHOP: "这张券要到别的店用。请告诉居民去哪家。",
  VOUCHER_QR_OLD: "二维码过时了。请居民刷新后再扫。",
  VOUCHER_USED: "这张券已经用过了，不能再用。",
  VOUCHER_EXPIRED: "这张券过期了，积分已退回居民。",
  VOUCHER_CANCELLED: "这张券已经取消，积分已退回居民。",

  REGISTER_TOO_LARGE: "事项太多，一次导不完。请把时间改短一些。",
  TOO_MANY_FILTERS: "最多存二十个。请先删掉不用的。",
};

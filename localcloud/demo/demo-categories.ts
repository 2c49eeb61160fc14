import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";
import { choice, line, number } from "./demo-form-fields";

type Category = OrganisationInput["categories"][number];

const usual = { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 };
const rule = (basePoints: number, perHourPoints: number, maxPoints: number) => ({
  basePoints,
  perHourPoints,
  maxPoints,
  version: "2026-1",
});

/** What no kind of help includes. */
const noMoney = "不代取现金、不代保管银行卡";

function category(
  categoryId: string,
  name: string,
  usualText: string,
  more: Partial<Category> & Pick<Category, "plannedMinutes">,
): Category {
  return {
    categoryId,
    name,
    icon: categoryId,
    usualText,
    mustReview: false,
    requiredSkills: [],
    deadlines: usual,
    pointsRule: rule(5, 10, 40),
    forbidden: [noMoney],
    ...more,
  };
}

/** The kinds of help a community starts with; the first eight are the tiles of the first screen. */
export const demoCategories: Category[] = [
  category("medicine", "买药送药", "请帮我买药，药名和数量见面说。", {
    plannedMinutes: 40,
    otherTexts: ["常吃的药快没了，请照药盒买一样的。", "请帮我去医院取药，取药单在我这里。"],
    form: [choice("prescription", "有没有处方", ["见面说", "有处方", "不用处方"]), line("medicine", "药名")],
    forbidden: [noMoney, "不替人看病、不换药、不劝停药"],
    risk: "middle",
  }),
  category("escort", "陪诊就医", "请陪我去医院看病。", {
    plannedMinutes: 180,
    pointsRule: rule(10, 10, 60),
    mustReview: true,
    otherTexts: ["今天要去医院复查，请陪我一起去。", "请陪我去打针、换药。"],
    form: [line("hospital", "哪家医院"), choice("walking", "怎么走", ["自己能走", "要人扶", "坐轮椅"])],
    slotsChangeable: true,
    forbidden: [noMoney, "不替病人签字、不替医生拿主意", "急病不等人，先打 120"],
    risk: "high",
  }),
  category("errand", "物品代购", "请帮我买点菜和日用品。", {
    plannedMinutes: 45,
    otherTexts: ["请帮我取一下快递。", "请帮我买点米面油，有点重。"],
    form: [choice("paying", "怎么付钱", ["见面付现", "家人微信付"]), number("budget", "大概多少钱", "元", 500)],
    forbidden: ["单次不超过 500 元，凭小票结清", noMoney],
  }),
  category("repair", "水电小修", "家里有东西坏了，请来看一看。", {
    plannedMinutes: 60,
    requiredSkills: ["水电"],
    pointsRule: rule(10, 15, 60),
    otherTexts: ["灯不亮了，请帮我看看。", "水龙头漏水，请帮我修修。"],
    form: [choice("what", "哪里坏了", ["见面说", "水管龙头", "电灯开关", "门窗锁"])],
    forbidden: ["不动燃气和入户总闸", "不登高过 2 米", noMoney],
    risk: "middle",
  }),
  category("carrying", "搬抬重物", "有件重东西搬不动，请搭把手。", {
    plannedMinutes: 30,
    otherTexts: ["快递太重，请帮忙搬上楼。", "家具要挪个地方，请来两个人。"],
    form: [number("floor", "搬到几楼", "楼", 40), choice("lift", "有没有电梯", ["见面说", "有电梯", "没有电梯"])],
    slotsChangeable: true,
    forbidden: ["不搬危险品", noMoney],
    risk: "middle",
  }),
  category("phoneHelp", "手机教学", "手机上有件事不会弄，请教教我。", {
    plannedMinutes: 40,
    otherTexts: ["手机字太小，请帮我调大。", "请教我和家人视频。"],
    form: [choice("what", "想学什么", ["见面说", "打电话视频", "挂号缴费", "拍照存照片"])],
    forbidden: ["不代输密码、不代转账、不装借钱软件"],
  }),
  category("company", "陪伴聊天", "想找人说说话。", {
    plannedMinutes: 60,
    otherTexts: ["想找人一起下楼走走。", "想找人下盘棋。"],
    form: [choice("where", "在哪里", ["在家里", "楼下走走", "社区活动室"])],
    forbidden: [noMoney, "不推销、不传教"],
  }),
  category("cleaning", "家政保洁", "请帮忙打扫一下屋子。", {
    plannedMinutes: 90,
    mustReview: true,
    otherTexts: ["请帮我擦擦窗户里面。", "请帮我洗洗厨房的油烟。"],
    form: [choice("where", "打扫哪里", ["见面说", "客厅卧室", "厨房厕所"])],
    slotsChangeable: true,
    forbidden: ["不擦窗户外面、不登高", noMoney],
  }),
  category("haircut", "周末义剪", "想剪个头发。", {
    plannedMinutes: 30,
    requiredSkills: ["理发"],
    otherTexts: ["下不了楼，请上门剪个头发。"],
    form: [choice("where", "在哪里剪", ["在家里", "社区活动室"])],
    deadlines: { ...usual, takenHours: 72 },
  }),
  category("wish", "圆梦微心愿", "我有一个小心愿。", {
    plannedMinutes: 60,
    mustReview: true,
    form: [line("wish", "心愿是什么"), choice("forWhom", "给谁", ["给我自己", "给家里老人", "给孩子"])],
    forbidden: ["心愿不超过 200 元", noMoney],
    deadlines: { reviewMinutes: 1_440, takenHours: 168, evaluatedDays: 7 },
  }),
  category("therapy", "健康理疗", "想做一次理疗。", {
    plannedMinutes: 45,
    requiredSkills: ["理疗"],
    mustReview: true,
    form: [choice("where", "哪里不舒服", ["见面说", "腰背", "颈肩", "腿脚"])],
    forbidden: ["不打针、不开药、不拔牙", "骨折、发烧、心脏病先去医院", noMoney],
    risk: "high",
  }),
  category("diet", "饮食养生咨询", "想问问吃什么对身体好。", {
    plannedMinutes: 30,
    form: [choice("why", "为什么问", ["平时保养", "血压高", "血糖高"])],
    forbidden: ["不卖保健品、不劝停药"],
  }),
  category("homework", "四点半课堂", "孩子放学后请帮忙看看作业。", {
    plannedMinutes: 90,
    mustReview: true,
    form: [choice("grade", "几年级", ["一二年级", "三四年级", "五六年级"]), number("children", "几个孩子", "个", 4)],
    forbidden: ["不单独带孩子离开、不打骂孩子", "不收补课费"],
    risk: "middle",
  }),
  category("legal", "法律咨询", "有件事想问问懂法律的人。", {
    plannedMinutes: 40,
    requiredSkills: ["法律"],
    form: [choice("about", "哪方面", ["见面说", "房子", "赡养继承", "钱和合同"])],
    forbidden: ["不代签字、不收介绍费"],
  }),
  category("mediation", "矛盾调解", "邻里之间有点矛盾，请来调解。", {
    plannedMinutes: 60,
    mustReview: true,
    slotCount: 2,
    takersNeeded: 2,
    form: [choice("about", "和谁有矛盾", ["见面说", "楼上楼下", "家里人", "物业"])],
    forbidden: ["不偏听一面、不外传", "动手了先打 110"],
    risk: "high",
  }),
  category("environment", "环境整治", "这个地方该收拾一下了。", {
    plannedMinutes: 60,
    otherTexts: ["楼道里堆了东西，请来清一清。", "花坛里有垃圾，请来收拾。"],
    form: [line("where", "在哪个位置"), choice("what", "是什么", ["垃圾", "楼道杂物", "小广告"])],
    slotCount: 3,
    slotsChangeable: true,
    asksPhotos: true,
    needsRecheck: true,
    forbidden: ["不搬动有主的东西", "不碰电线和燃气管"],
  }),
  category("opinion", "社情民意", "我有个建议。", {
    plannedMinutes: 20,
    mustReview: true,
    form: [choice("about", "关于什么", ["小区里", "路和灯", "办事", "别的"])],
    forbidden: [],
  }),
];

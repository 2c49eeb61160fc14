/** Whom to call first: the police, the fire brigade (gas, flood of water, lifts as well), the ambulance. */
export const rescueNumbers = ["110", "119", "120"] as const;
export type RescueNumber = (typeof rescueNumbers)[number];

/** The words that sound like danger to life, as they stand in the text, and whom to call first. */
export type Danger = {
  readonly word: string;
  readonly callFirst: RescueNumber;
};

const leaks = "泄漏|泄露|漏气|漏了|跑气";

const signs: readonly { readonly callFirst: RescueNumber; readonly pattern: RegExp }[] = [
  {
    callFirst: "119",
    pattern: new RegExp(
      [
        `(?:煤气|燃气|天然气|液化气|煤气罐)(?:${leaks}|在漏|爆炸)`,
        "漏(?:煤气|燃气|天然气|液化气)",
        "(?:闻到|有股?|全是|很重的?|好大的?)(?:煤气|燃气|天然气)味",
        "(?:煤气|燃气|天然气)味(?:很大|很重|好大|好重|特别)",
        "(?:着|起|失|走)火(?!爆)",
        "(?:烧|燃)起来",
        "火灾",
        "爆炸",
        "浓烟",
        "冒(?:着|出)?(?:黑|浓|大)烟",
        "(?:插座|电线|电视|冰箱|电瓶车|电动车|墙里|屋里|家里)(?:在|里)?冒烟",
        "(?:困|关)在电梯",
        "电梯(?:里)?(?:困|关)(?:住|了|着)?",
        "掉(?:进|到|下)(?:水里|河里|井里|井|河|塘)",
        "(?:落水|溺水)(?!管)",
      ].join("|"),
    ),
  },
  {
    callFirst: "120",
    pattern: new RegExp(
      [
        "(?:晕|昏)(?:倒|过去|死过去)",
        "昏迷",
        "不省人事",
        "(?:叫|喊)不(?:醒|应)",
        "没(?:有)?(?:呼吸|心跳|意识|知觉)",
        "(?:胸口|胸|心口|心脏|前胸)(?:好|很|特别|突然|一直|有点|发)?(?:疼|痛|闷得慌|绞)",
        "心(?:绞痛|梗|肌梗)",
        "(?:喘|透)不(?:上|过)(?:来)?气",
        "呼吸困难",
        "中风",
        "脑(?:出血|溢血|梗)",
        "半边身(?:子|体)?(?:不能动|动不了|没知觉|麻)",
        "(?:嘴|口眼)歪",
        "说不出话",
        "大出血|(?:流血|出血|血)(?:止不住|不止)|吐血|(?:好多|很多|全是|一地的?)血",
        "(?:摔|跌|滑)(?:倒|跤|了|伤)?[^。；！？.;!?\\n]{0,8}(?:起不来|站不起来|爬不起来|动不了|不能动)",
        "(?:起不来|站不起来|爬不起来)了",
        "(?:噎|呛|卡)(?:住|着)(?:了)?(?:喉|嗓|气管|不能|喘|脸)",
        "噎(?:住|着)",
        "(?:触|被)电(?:到|了|倒)|触电",
        "(?:煤气|一氧化碳|食物|农药|药物)中毒",
        "喝(?:了)?(?:农药|洁厕|百草枯|敌敌畏)",
        "(?:吃|误服)(?:错|多)(?:了)?药",
        "误服",
        "抽(?:搐|风)(?!机)",
        "快(?:要)?(?:死|不行)了",
        "要(?:生|临产)了|羊水破",
      ].join("|"),
    ),
  },
  {
    callFirst: "110",
    pattern: new RegExp(
      [
        "不想活|活不下去|活够了|活着(?:真)?没(?:有)?(?:意思|意义|劲)|不如死|想死|寻死|寻短见|轻生|自杀|自残|割腕|上吊|跳(?:楼|河|桥)|遗书",
        "(?:打|揍|踢|砍|捅|掐)(?:我|他|她|人|孩子|老人|我妈|我爸|老婆)(?!的?(?:电话|手机|微信))",
        "(?:被|挨)(?:人)?(?:打|揍|砍|捅|掐|绑)",
        "家暴",
        "(?:砸|撬|踹)(?:我家?)?(?:的)?门",
        "(?:入室|抢劫|绑架|强奸|非礼|杀人|行凶)",
        "(?:持|拿着?|举着?)(?:菜)?刀(?:要|砍|捅|威胁|追|闯|乱)|持刀",
        "(?:有人|陌生人)(?:一直)?(?:跟踪|尾随|闯进)|小偷|进贼",
        "(?:老人|孩子|小孩|老伴|爷爷|奶奶|我妈|我爸)[^，。；！？,.;!?\\n]{0,4}(?:走丢|走失|不见了|失踪|找不到了)",
        "救命|快来人",
      ].join("|"),
    ),
  },
];

/** Words that only look like danger: the stove that will not light, the price one could jump for, a phone call. */
const harmless =
  /(?:打|点|烧|引)不着火|打火|点火|灶(?:头|台)?不着火|跳楼价|吐血价|想死(?:你|您|我|他|她|人)(?:了|们|啦)|(?:快)?(?:忙|热|累|烦|急|笑|困|饿)死|救命(?:恩人|稻草|钱|之恩)|自杀式|(?:花|植物|月季)[^，。；]{0,3}打不死|跳河灯|上吊(?:灯|扇|柜|兰|顶)|晕车/g;

/** It is spoken of, not happening: a lecture, a drill, an alarm to be put up. */
const spokenOfBefore = /(?:预防|防止|防范|避免|防|以免|以前|去年|前年|上个月|上次|曾经|曾|得过|有过)$/;
const spokenOfAfter =
  /^(?:的|了|后|时|急救|自救|逃生|应急|安全|康复|复查|后遗症|防治|预防|病史|事故|怎么办){0,4}(?:讲座|演练|知识|培训|宣传|报警器|探测器|报警|保险|课|复查|复诊|康复|后遗症|病史)/;

/**
 * What in the text sounds like danger to life, the most urgent to call first; null where nothing does. It asks once too
 * often rather than once too seldom: an alarm without need costs a tap. Spaces within words do not hide them.
 */
export function dangerIn(text: string): Danger | null {
  const plain = text.replace(/\s+/g, "").replace(harmless, "·");
  for (const { callFirst, pattern } of signs) {
    for (const found of plain.matchAll(new RegExp(pattern, "g"))) {
      const before = plain.slice(0, found.index);
      const after = plain.slice(found.index + found[0].length);
      if (!spokenOfBefore.test(before) && !spokenOfAfter.test(after)) return { word: found[0], callFirst };
    }
  }
  return null;
}

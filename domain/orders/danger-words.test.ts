import fc from "fast-check";
import { dangerIn, type RescueNumber } from "./danger-words";

const sounding: Readonly<Record<RescueNumber, readonly string[]>> = {
  "119": [
    "家里煤气泄漏了",
    "厨房煤气漏了，快来看看",
    "好像漏煤气",
    "一进门闻到煤气味",
    "楼道里天然气味很大",
    "楼下着火了",
    "隔壁起火",
    "插座冒烟了",
    "冒黑烟",
    "锅里烧起来了",
    "被困在电梯里",
    "孩子掉进河里",
    "着 火 了",
  ],
  "120": [
    "老伴晕倒了",
    "我妈昏过去了，叫不醒",
    "胸口疼，出冷汗",
    "胸口很疼",
    "摔倒起不来",
    "摔了一跤，站不起来",
    "在卫生间滑倒动不了",
    "喘不上气",
    "半边身子动不了",
    "嘴歪了，说不出话",
    "流血不止",
    "吃饭噎住了",
    "触电了",
    "煤气中毒",
    "我爸喝了农药",
    "孩子吃错药",
    "一直抽搐",
    "听讲座时有人晕倒了",
  ],
  "110": [
    "不想活了",
    "活着没意思",
    "想自杀",
    "他要跳楼",
    "有人打我",
    "儿子打老人",
    "我被人打了",
    "有人砸门",
    "拿刀要砍人",
    "陌生人跟踪我",
    "奶奶走丢了",
    "孩子不见了",
    "救命",
  ],
};

const calm = [
  "想吃火锅，帮我买点底料",
  "灭火器换新",
  "灶台打不着火",
  "煤气灶点不着火，帮忙看看",
  "帮我换一罐煤气",
  "帮忙交燃气费",
  "买一盒降压药",
  "头晕，陪我去医院开药",
  "买晕车药",
  "装个扶手，预防摔倒",
  "给卫生间铺防滑垫，防摔倒起不来",
  "想听预防煤气中毒的讲座",
  "煤气泄漏报警器安装",
  "帮我报名溺水急救知识培训",
  "去年中风，陪我去复查",
  "中风康复训练，要人陪",
  "有人打我电话说中奖，帮我看看是不是骗人",
  "跳楼价的鸡蛋帮我抢两盒",
  "想死你了，来陪我聊聊",
  "忙死了，帮我接孩子",
  "帮我磨一磨菜刀",
  "电梯坏了，帮我把菜提上楼",
  "电动车充不上电",
  "客厅吊灯上吊灯泡坏了",
  "打开不了的门锁要修",
  "他是我的救命恩人，想写封感谢信",
  "下水道落水管堵了",
  "热水器打火慢",
  "教我用手机挂号",
  "抽风机坏了",
];

describe("Words that sound like danger to life", () => {
  it.each(Object.entries(sounding).flatMap(([number, texts]) => texts.map((text) => [text, number] as const)))(
    "hears it in “%s” and sends to %s first",
    (text, number) => {
      expect(dangerIn(text)).toMatchObject({ callFirst: number });
    },
  );

  it.each(calm)("stays calm at “%s”", (text) => {
    expect(dangerIn(text)).toBeNull();
  });

  it("hears danger beside something harmless", () => {
    expect(dangerIn("灶台打不着火，我胸口疼")).toMatchObject({ callFirst: "120", word: "胸口疼" });
  });

  it("never stumbles over any text, and what it names stands in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const danger = dangerIn(text);
        expect(danger === null || text.replace(/\s+/g, "").includes(danger.word)).toBe(true);
      }),
    );
  });

  it("stays quick on the longest text", () => {
    const startedMs = performance.now();
    dangerIn("摔".repeat(300));
    dangerIn("老人".repeat(150));
    expect(performance.now() - startedMs).toBeLessThan(200);
  });
});

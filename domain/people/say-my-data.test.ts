import { sayMyData, type KnownAboutMe } from "./say-my-data";

const registeredAtMs = Date.UTC(2026, 2, 5, 0, 30);
const nowMs = Date.UTC(2026, 10, 20, 2, 0);

const wang: KnownAboutMe = {
  name: "王桂兰",
  phone: "13800000001",
  address: { placeName: "后八里 3 号楼", door: "2 单元 301" },
  registeredAtMs,
  consent: { version: "2026-11", agreedAtMs: nowMs },
  roles: [],
  volunteer: null,
  family: [],
  counts: { ordersAsked: 4, ordersHelped: 0, records: 1, redemptions: 2, messages: 9 },
  points: { available: 30, held: 8 },
  minutes: 45,
  readings: [],
};

describe("A person's own data", () => {
  it("are told whole, with times of Shanghai", () => {
    expect(sayMyData(wang, nowMs)).toEqual([
      "邻里帮里关于我的资料（2026年11月20日 10:00 导出）",
      "姓名：王桂兰",
      "电话：13800000001",
      "住址：后八里 3 号楼 2 单元 301",
      "登记时间：2026年03月05日 08:30",
      "同意的说明：2026-11 版，2026年11月20日 10:00",
      "求助 4 次，帮忙 0 次，服务记录 1 条，共 45 分钟",
      "积分：能用 30 分，冻结 8 分；兑换 2 次；消息 9 条",
      "还没有工作人员查看过我的电话。",
    ]);
  });

  it("name her offices, what she can do, her family, and who read her phone and why", () => {
    const said = sayMyData(
      {
        ...wang,
        roles: [{ role: "gridWorker", placeName: "第三网格" }],
        volunteer: { skills: ["水电", "理发"], selfIntroduction: "退休电工" },
        family: [{ nameMasked: "张*", relationWord: "女儿" }],
        readings: [{ byWhom: "社区 孙", reason: "送药联系不上", atMs: registeredAtMs }],
      },
      nowMs,
    );
    expect(said.slice(6)).toEqual([
      "担任的工作：第三网格",
      "志愿者：会 水电、理发",
      "自我介绍：退休电工",
      "绑定的家人：女儿 张*",
      "求助 4 次，帮忙 0 次，服务记录 1 条，共 45 分钟",
      "积分：能用 30 分，冻结 8 分；兑换 2 次；消息 9 条",
      "看过我电话的工作人员：",
      "2026年03月05日 08:30 社区 孙：送药联系不上",
    ]);
  });

  it("say of a volunteer who wrote nothing that she wrote nothing", () => {
    const said = sayMyData({ ...wang, volunteer: { skills: [], selfIntroduction: "" } }, nowMs);
    expect(said).toContain("志愿者：会 （没填）");
    expect(said).toHaveLength(10);
  });
});

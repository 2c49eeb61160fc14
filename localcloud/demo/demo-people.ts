import type { DemoPerson } from "../identity/demo-person";

/** The people of the console's cards. Their openids name their phones. */
export const demoPeople: readonly DemoPerson[] = [
  { openid: "demo-wang", name: "王桂兰", role: "resident", age: 78, blurb: "独居老人，眼睛不太好，常要人帮忙买药" },
  { openid: "demo-li", name: "李敏", role: "resident", age: 50, blurb: "王桂兰的女儿，住得远，替母亲求助" },
  { openid: "demo-zhang", name: "张建国", role: "volunteer", age: 62, blurb: "退休电工，会修水电，热心肠" },
  { openid: "demo-chen", name: "陈晓雨", role: "volunteer", age: 24, blurb: "在校大学生，教老人用手机" },
  { openid: "demo-zhao", name: "赵志强", role: "gridWorker", age: 35, blurb: "三号网格的网格员，审单派单" },
  { openid: "demo-sun", name: "孙丽", role: "communityStaff", age: 41, blurb: "后八里沟社区干部，负责评单" },
  { openid: "demo-zhou", name: "周海燕", role: "keeper", age: 47, blurb: "爱心积分超市的管理员，核销兑换券" },
  { openid: "demo-wu", name: "吴建军", role: "admin", age: 53, blurb: "岗山街道主任，看全街道的事" },
  { openid: "demo-new", name: "新邻居", role: "resident", age: 30, blurb: "刚搬来，还没有登记" },
];

import type { Message } from "./message";

type About = { readonly category: { readonly name: string } };

/** That somebody left a word in the order's thread. The words themselves stay there, where they can be taken away again. */
export const threadMessage = (personId: string, order: About, byWhom: string): Message => ({
  personId,
  title: "有人给您留言",
  sentence: `${order.category.name}：${byWhom}给您留了言，点开看看。`,
  about: order.category.name,
  template: "orderProgress",
});

/** Told to the staff of the place: the content check was in doubt. */
export const heldMessage = (personId: string, order: About): Message => ({
  personId,
  title: "有一句留言要看",
  sentence: `${order.category.name}：有句留言拿不准，请看看能不能发。`,
  about: order.category.name,
  template: "orderProgress",
});

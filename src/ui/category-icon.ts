import { iconNames, type IconName } from "./icon";

const byCategory: Record<string, IconName> = {
  medicine: "medicine",
  escort: "clinic",
  errand: "cart",
  repair: "repair",
  carrying: "truck",
  phoneHelp: "mobile",
  company: "chat",
  cleaning: "home",
  haircut: "scissors",
  wish: "spark",
  therapy: "heart",
  diet: "diet",
  homework: "book",
  legal: "law",
  mediation: "family",
  environment: "leaf",
  opinion: "edit",
};

/**
 * The drawing for a category's `icon` word, or for its id where no word came along. A category that a community made
 * itself may name any drawing of the kit; whatever is unknown gets the helping hand.
 */
export function categoryIcon(word: string): IconName {
  return byCategory[word] ?? iconNames.find((name) => name === word) ?? "hand";
}

/** What one person is to another, chosen by a tap: nobody types a word that somebody else must then read. */
export const relationWords = [
  "母亲",
  "父亲",
  "女儿",
  "儿子",
  "老伴",
  "儿媳",
  "女婿",
  "孙辈",
  "兄弟姐妹",
  "其他亲友",
] as const;
export type RelationWord = (typeof relationWords)[number];
